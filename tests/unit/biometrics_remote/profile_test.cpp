#include "sample_profile.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::test;
using remote::Json;

namespace {

// Where it is refused once a change is made to it.
std::string refused_with(const std::string& pointer, const Json& value, Json profile = sample_profile()) {
  profile[Json::json_pointer(pointer)] = value;
  return refused_at(profile);
}

}  // namespace

TEST_CASE("a sound profile is read") {
  const auto profile = remote::parse_profile(sample_profile().dump());
  REQUIRE(profile);
  CHECK(profile->base_url == "https://match.example:8443");
  CHECK(profile->limits.connect == std::chrono::seconds(5));
  CHECK(profile->limits.whole == std::chrono::seconds(30));
  CHECK(profile->steps.size() == 1);
  CHECK(refused_at(sample_polling_profile()) == "sound");
}

TEST_CASE("row 99: a profile that is wrong is refused at the pointer of the trouble") {
  CHECK(refused_with("/format", "other") == "/format");
  CHECK(refused_with("/name", "") == "/name");
  CHECK(refused_with("/surplus", 1) == "/surplus");
  CHECK(refused_with("/steps/0/surplus", 1) == "/steps/0/surplus");
  CHECK(refused_with("/steps/0/kind", "ask") == "/steps/0/kind");
  CHECK(refused_with("/steps/0/method", "DELETE") == "/steps/0/method");
  CHECK(refused_with("/steps", Json::array()) == "/steps");
  CHECK(refused_with("/limits", {{"whole_ms", 10}}) == "/limits/whole_ms");
  CHECK(refused_with("/picture_formats", {"image/jp2"}) == "/picture_formats");
  CHECK(refused_with("/tls", {{"client_certificate", "a.pem"}}) == "/tls/client_key");
}

TEST_CASE("row 99: pointers into the answer have to be JSON pointers") {
  CHECK(refused_with("/answer/decision/pointer", "decision") == "/answer/decision/pointer");
  CHECK(refused_with("/answer/score/pointer", "/a~2b") == "/answer/score/pointer");
  CHECK(refused_with("/answer/nonce", "") == "/answer/nonce");
  CHECK(refused_with("/steps/0/take", {{"id", "no pointer"}}) == "/steps/0/take/id");
}

TEST_CASE("a decision has values for yes and for no, and none means both") {
  CHECK(refused_with("/answer/decision/match", Json::array()) == "/answer/decision/match");
  CHECK(refused_with("/answer/decision/no_match", Json::array()) == "/answer/decision/no_match");
  CHECK(refused_with("/answer/decision/inconclusive", {true}) == "/answer/decision/match");
  CHECK(refused_with("/answer/decision/match", {nullptr}) == "/answer/decision/match/0");
  CHECK(refused_with("/answer", Json::object()) == "/steps/0/answer");
  CHECK(refused_with("/answer/score/highest", 0) == "/answer/score/highest");
}

TEST_CASE("row 99: a cycle of steps is refused, and what cannot end") {
  auto profile = sample_polling_profile();
  CHECK(refused_with("/steps/1/then", "verify", profile) == "/steps/1/then");
  CHECK(refused_with("/steps/0/then", "verify", profile) == "/steps/0/then");
  CHECK(refused_with("/steps/0/then", "nowhere", profile) == "/steps/0/then");
  CHECK(refused_with("/steps/1/name", "verify", profile) == "/steps/1/name");
  CHECK(refused_with("/steps/0/kind", "send") == "/steps/0/kind");
  CHECK(refused_with("/steps/1/pending", Json::object(), profile) == "/steps/1/pending");
  profile["steps"][0].erase("pending");
  CHECK(refused_at(profile) == "/steps/0/pending");
}

TEST_CASE("steps may stand in another order than they are taken in") {
  auto profile = sample_polling_profile();
  profile["steps"].push_back(profile["steps"][1]);
  profile["steps"][2]["name"] = "last";
  CHECK(refused_at(profile) == "/steps/1/kind");
  profile["steps"][0]["then"] = "last";
  CHECK(refused_at(profile) == "/steps/1");
}

TEST_CASE("placeholders are known, and stand where they may") {
  CHECK(refused_with("/steps/0/headers/X", "${nothing}") == "/steps/0/headers/X");
  CHECK(refused_with("/steps/0/headers/X", "${nonce") == "/steps/0/headers/X");
  CHECK(refused_with("/steps/0/headers/X", "${secret:none}") == "/steps/0/headers/X");
  CHECK(refused_with("/steps/0/headers/X", "${value:none}") == "/steps/0/headers/X");
  CHECK(refused_with("/steps/0/headers/X", "${nonce|data_url}") == "/steps/0/headers/X");
  CHECK(refused_with("/steps/0/body/json/x", "${file:DG99}") == "/steps/0/body/json/x");
  CHECK(refused_with("/steps/0/body/json/x", "at ${threshold|number}") == "/steps/0/body/json/x");
  CHECK(refused_with("/steps/0/body/json/x", "${step:task}") == "/steps/0/body/json/x");
  CHECK(refused_with("/steps/0/path", "/v1/${probe_image}") == "/steps/0/path");
  auto secret = sample_profile();
  secret["secrets"] = {{"token", {{"file", "t"}}}};
  CHECK(refused_with("/steps/0/query/key", "${secret:token}", secret) == "/steps/0/query/key");
  CHECK(refused_with("/steps/0/headers/X", "${secret:token}", secret) == "sound");
}

TEST_CASE("nothing of a profile leads to another host") {
  for (const auto* url :
       {"http://a.example", "https://", "https://user@a.example", "https://a.example?x", "a.example"}) {
    CHECK(refused_with("/base_url", url) == "/base_url");
  }
  for (const auto* path : {"https://b.example/", "//b.example", "v1", "/a/../b", "/a?b"}) {
    CHECK(refused_with("/steps/0/path", path) == "/steps/0/path");
  }
}

TEST_CASE("signatures bind the pictures and the request, or the profile is refused") {
  auto profile = sample_profile();
  profile["signing"] = {{"kind", "jws"}, {"over", "body"}, {"key", "k.pem"}};
  CHECK(refused_at(profile) == "sound");
  profile["steps"][0]["body"]["json"].erase("b");
  CHECK(refused_at(profile) == "/steps/0/body");
  auto answering = sample_profile();
  answering["answer_signature"] = {{"keys", "k.pub"}};
  CHECK(refused_at(answering) == "sound");
  answering["answer"].erase("transaction_id");
  CHECK(refused_at(answering) == "/steps/0/answer");
  auto silent = sample_profile();
  silent["steps"][0]["body"]["json"].erase("n");
  CHECK(refused_at(silent) == "/steps/0/answer/nonce");
  CHECK(refused_with("/signing", {{"kind", "hmac"}, {"secret", "none"}}) == "/signing/secret");
}

TEST_CASE("row 99: signed answers of uploads name the transaction wherever something is read of them") {
  auto profile = sample_profile();
  profile["answer_signature"] = {{"keys", "k.pub"}};
  profile["steps"].insert(profile["steps"].begin(), Json::parse(R"({"name":"up","kind":"send","method":"POST",
    "path":"/files","body":{"json":{"p":"${probe_image}"}},"take":{"file":"/file"},"answer":{}})"));
  CHECK(refused_at(profile) == "/steps/0/answer");
  CHECK(refused_with("/steps/0/answer/nonce", "/nonce", profile) == "/steps/0/answer/nonce");
  CHECK(refused_with("/steps/0/answer/transaction_id", "/id", profile) == "sound");
  profile["steps"][0].erase("take");
  CHECK(refused_at(profile) == "sound");
}

TEST_CASE("headers that say where a request ends, or that the client signs, are not a profile's") {
  for (const auto* name :
       {"Host", "content-length", "Transfer-Encoding", "CONNECTION", "Expect", "Upgrade", "te", "Trailer", "Keep-Alive",
        "Proxy-Connection", "X-Match-Nonce", "x-match-transaction", "X-Match-Anything", "X;Y"}) {
    CHECK(refused_with(std::string("/steps/0/headers/") + name, "x") == std::string("/steps/0/headers/") + name);
  }
  CHECK(refused_with("/steps/0/headers/x-device", "x") == "/steps/0/headers/x-device");
  CHECK(refused_with("/steps/0/headers/Team", "x") == "sound");
  auto profile = sample_profile();
  profile["signing"] = {{"kind", "jws"}, {"key", "k.pem"}};
  CHECK(refused_with("/steps/0/headers/x-jws-signature", "x", profile) == "/steps/0/headers/x-jws-signature");
  CHECK(refused_with("/steps/0/headers/x-jws-signature", "x") == "sound");
}

TEST_CASE("row 99: what names the capture is the same on all retries") {
  for (const auto* key : {"${nonce}", "${transaction_id}.${nonce}", "${timestamp}", "fixed", ""}) {
    CHECK(refused_with("/steps/0/headers/idempotency-key", key) == "/steps/0/headers/idempotency-key");
  }
  CHECK(refused_with("/steps/0/headers/Idempotency-Key", "${transaction_id}") == "sound");
  for (const auto* name : {"transactionId", "transaction_id", "TRANSACTION-ID"}) {
    auto profile = sample_profile();
    profile["steps"][0]["query"] = {{name, "${nonce}"}};
    CHECK(refused_at(profile) == std::string("/steps/0/query/") + name);
    profile["steps"][0]["query"] = {{name, "C1-${transaction_id}"}};
    CHECK(refused_at(profile) == "sound");
  }
  CHECK(refused_with("/steps/0/query/ts", "${timestamp_ms}") == "sound");
  for (const auto* path : {"/v1/${nonce}", "/v1/${timestamp}/verify", "/v1/${timestamp_ms}"}) {
    CHECK(refused_with("/steps/0/path", path) == "/steps/0/path");
  }
  CHECK(refused_with("/steps/0/path", "/v1/${transaction_id}") == "sound");
}

TEST_CASE("pending statuses are those of success, also where a number of 32 bits would wrap") {
  for (const std::uint64_t status : {std::uint64_t{199}, std::uint64_t{300}, std::uint64_t{4294967496}}) {
    CHECK(refused_with("/steps/0/pending", {{"status", {status}}}, sample_polling_profile()) ==
          "/steps/0/pending/status/0");
  }
}

TEST_CASE("profiles are strict JSON") {
  const auto text = sample_profile().dump();
  CHECK_FALSE(remote::parse_profile(text + "x"));
  CHECK_FALSE(remote::parse_profile(text + std::string(1, '\0')));
  CHECK_FALSE(remote::parse_profile("\xEF\xBB\xBF" + text));
  CHECK_FALSE(remote::parse_profile(R"({"name":"a",)" + text.substr(1)));
  CHECK_FALSE(remote::parse_profile(std::string(300'000, ' ') + text));
  CHECK_FALSE(remote::parse_profile("[]"));
}
