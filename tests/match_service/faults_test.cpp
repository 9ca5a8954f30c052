#include "core/log.hpp"
#include "server_process.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

/// What comes of asking a service that misbehaves.
struct Asked {
  MatchResult result;
  std::string log;
};

Asked ask(const std::string& fault, const std::string& example = "osia", std::vector<std::string> more = {},
          unsigned whole_ms = 4'000) {
  more.insert(more.end(), {"--fault", fault});
  const ServerProcess server(more);
  auto profile = profile_for(server, example);
  profile["limits"]["whole_ms"] = whole_ms;
  // So that an answer to another request is seen without signatures too.
  if (fault == "other-id") profile["answer"]["transaction_id"] = "/transactionId";
  return {request_match(load(profile), same_person()), server.log()};
}

std::string_view trouble(const MatchResult& result) {
  return result.trouble ? error_id(result.trouble->code) : "none";
}

const std::vector<std::string>& signing() {
  static const std::vector<std::string> options = {"--client-ca",   test_certificates() / "authority.pem",
                                                   "--sign",        test_certificates() / "service-signing-key.pem",
                                                   "--client-keys", test_certificates() / "site-signing.pub"};
  return options;
}

}  // namespace

TEST_CASE("row 99: a service that misbehaves gives no answer, never a match") {
  const auto fault = GENERATE(values<std::string>({"twice", "twice-member", "500", "503", "429", "malformed", "empty",
                                                   "html", "score-out-of-range", "score-nan", "score-text", "redirect",
                                                   "huge", "decision-missing", "unknown-decision", "error-in-200"}));
  INFO(fault);
  const auto [result, log] = ask(fault);
  CHECK(result.decision == MatchDecision::unavailable);
  CHECK(trouble(result) == "match.no_answer");
  CHECK_FALSE(result.score);
  CHECK(log.find("FOLLOWED") == std::string::npos);
  CHECK(count(log, " new ") == 1);
}

TEST_CASE("row 99: a service that answers late or never gives no answer within the limit") {
  for (const auto* fault : {"timeout", "late"}) {
    const auto [result, log] = ask(fault, "osia", {}, 800);
    CHECK(result.decision == MatchDecision::unavailable);
    CHECK(trouble(result) == "match.no_answer");
    CHECK(result.milliseconds < 2'500);
    // A silence is not asked again: the service may be at work on it.
    CHECK(count(log, "attempt=") == 1);
  }
}

TEST_CASE("row 99: another request's answer is not trusted") {
  const auto [result, log] = ask("other-id");
  CHECK(trouble(result) == "match.untrusted_answer");
  CHECK(result.decision == MatchDecision::unavailable);
}

TEST_CASE("row 99: with the bank's profile nothing counts that is not signed for this request") {
  for (const auto* fault : {"other-id", "other-nonce", "bad-signature", "no-signature"}) {
    INFO(fault);
    const auto [result, log] = ask(fault, "bank", signing());
    CHECK(result.decision == MatchDecision::unavailable);
    CHECK(trouble(result) == "match.untrusted_answer");
  }
}

TEST_CASE("row 99: a retry does not make a second transaction") {
  for (const auto* fault : {"503-then-ok", "drop-then-ok"}) {
    INFO(fault);
    const auto [result, log] = ask(fault);
    CHECK(result.decision == MatchDecision::match);
    CHECK(count(log, "transaction=" + result.transaction_id + " attempt=1 new transactions=1") == 1);
    CHECK(count(log, "transaction=" + result.transaction_id + " attempt=2 known transactions=1") == 1);
    CHECK(count(log, " new ") == 1);
  }
}

TEST_CASE("a service that refuses is not asked again") {
  const auto [result, log] = ask("401");
  CHECK(trouble(result) == "match.refused");
  CHECK(count(log, "attempt=") == 1);
}

TEST_CASE("a request ends at once when it is stopped") {
  const ServerProcess server({"--fault", "timeout"});
  std::stop_source stop;
  const auto start = std::chrono::steady_clock::now();
  const auto result =
      request_match(load(profile_for(server)), same_person(),
                    {.cancel = stop.get_token(), .on_event = [&](const MatchEvent&) { stop.request_stop(); }});
  CHECK(trouble(result) == "session.cancelled");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}

TEST_CASE("row 99: neither side writes pictures, secrets or tokens anywhere") {
  std::string log;
  core::set_log_sink([&](std::string_view line) { log.append(line).append("\n"); });
  const ServerProcess server;
  const auto result = request_match(load(profile_for(server)), same_person());
  core::set_log_sink({});
  CHECK(result.decision == MatchDecision::match);
  CHECK(log == "match: step verify, attempt 1: HTTP 200\n");
  const auto token = run("cat " + (test_certificates() / "token"));
  // Base64 of the pictures' beginnings, and the token without its line end.
  for (const auto& part : {std::string("/9j/IHRoZSBw"), std::string("the picture"), token.substr(0, 48)}) {
    CHECK(server.log().find(part) == std::string::npos);
    CHECK(to_json(result).find(part) == std::string::npos);
  }
}
