#include "sample_profile.hpp"

#include "core/text.hpp"
#include "support/catch.hpp"

namespace chipid::test {

using remote::Json;

Json sample_profile() {
  return Json::parse(R"({
    "format": "chipid-match-provider-1", "name": "Sample", "base_url": "https://match.example:8443",
    "values": {"device": "C-1"}, "threshold": 0.6,
    "steps": [{"name": "verify", "kind": "compare", "method": "POST", "path": "/v1/verify",
      "query": {"transactionId": "${transaction_id}"},
      "headers": {"X-Device": "${value:device}"},
      "body": {"json": {"a": "${reference_image}", "b": "${probe_image}", "n": "${nonce}", "t": "${threshold|number}"}}}],
    "answer": {"decision": {"pointer": "/decision", "match": [true], "no_match": [false]},
               "score": {"pointer": "/score", "lowest": 0, "highest": 1},
               "error": {"code": "/code", "message": "/message"}, "transaction_id": "/id", "nonce": "/nonce"}})");
}

Json sample_polling_profile() {
  auto profile = sample_profile();
  auto& compare = profile["steps"][0];
  compare["pending"] = {{"status", {202}}};
  compare["take"] = {{"task", "/taskId"}};
  profile["answer"].erase("nonce");
  profile["steps"].push_back(Json::parse(R"({"name": "task", "kind": "poll", "method": "GET",
    "path": "/v1/tasks/${step:task}", "pending": {"status": [202]}, "interval_ms": 100})"));
  return profile;
}

MatchProvider provider_of(const Json& profile) {
  auto provider = MatchProvider::parse(profile.dump(), ".");
  INFO((provider ? "" : provider.error().where + " " + provider.error().detail));
  REQUIRE(provider);
  return *std::move(provider);
}

std::string refused_at(const Json& profile) {
  const auto parsed = remote::parse_profile(profile.dump());
  if (parsed) return "sound";
  CHECK(parsed.error().code == ErrorCode::match_provider);
  return parsed.error().where;
}

MatchRequest sample_request() {
  const auto bytes = [](std::string_view text) {
    const auto view = core::as_bytes(text);
    return Bytes(view.begin(), view.end());
  };
  MatchRequest request;
  request.reference = bytes("\xFF\xD8\xFF reference");
  request.probe = bytes("\xFF\xD8\xFF probe");
  request.transaction_id = "0b5fd1a2-0000-4000-8000-000000000001";
  return request;
}

}  // namespace chipid::test
