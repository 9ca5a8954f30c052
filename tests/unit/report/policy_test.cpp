#include <sys/stat.h>
#include <unistd.h>

#include <chipid/policy.hpp>
#include <filesystem>
#include <fstream>

#include "support/vectors.hpp"

using namespace chipid;

namespace {

std::string refused(std::string_view json) {
  const auto policy = parse_policy(json);
  REQUIRE_FALSE(policy);
  CHECK(policy.error().code == ErrorCode::usage_bad_value);
  return policy.error().detail;
}

}  // namespace

TEST_CASE("a policy of all members") {
  const std::string digest(64, 'a');
  const auto policy = test::ok(parse_policy(
      R"({"name": "Bank", "require_revocation": true, "bac_is_review": true, "weak_is_invalid": true,
          "digest_info_without_null": true, "digest_info_reason": "signers of 2009",
          "accepted": ["authentic", "authentic_unproven_chip"], "compromised_csca": [")" +
      digest + R"("]})"));
  CHECK(policy.name == "Bank");
  CHECK(policy.require_revocation);
  CHECK(policy.bac_is_review);
  CHECK(policy.weak_is_invalid);
  CHECK(policy.digest_info_without_null);
  CHECK(policy.digest_info_reason == "signers of 2009");
  CHECK(policy.accepts(Verdict::authentic_unproven_chip));
  CHECK_FALSE(policy.accepts(Verdict::review));
  CHECK(policy.compromised_csca == std::vector{digest});
}

TEST_CASE("what a policy does not say is as in the rule as written") {
  const auto policy = test::ok(parse_policy(R"({"name": "Site"})"));
  CHECK_FALSE(policy.require_revocation);
  CHECK_FALSE(policy.bac_is_review);
  CHECK_FALSE(policy.weak_is_invalid);
  CHECK_FALSE(policy.digest_info_without_null);
  CHECK(policy.accepts(Verdict::authentic));
  CHECK_FALSE(policy.accepts(Verdict::authentic_unproven_chip));
  CHECK(policy.compromised_csca.empty());
  CHECK_FALSE(test::ok(parse_policy(R"({"name": "Nobody", "accepted": []})")).accepts(Verdict::authentic));
}

TEST_CASE("a policy is refused with the name of the member that is wrong") {
  CHECK(refused(R"({"name": "x", "require_revokation": true})") ==
        "\"require_revokation\": is not a member of a policy");
  CHECK(refused(R"({"name": "x", "weak_is_invalid": 1})") == "\"weak_is_invalid\": must be true or false");
  CHECK(refused(R"({"name": ""})").find("\"name\"") == 0);
  CHECK(refused(R"({})") == "\"name\": is missing");
  CHECK(refused(R"({"name": "default"})").find("\"name\"") == 0);
  CHECK(refused(R"({"name": "x", "bac_is_review": true, "bac_is_review": false})") == "\"bac_is_review\": comes twice");
  CHECK(refused(R"({"name": "x", "accepted": ["genuine"]})").find("\"accepted\"") == 0);
  CHECK(refused(R"({"name": "x", "accepted": "authentic"})").find("\"accepted\"") == 0);
  CHECK(refused(R"({"name": "x", "compromised_csca": ["AA"]})").find("\"compromised_csca\"") == 0);
  CHECK(refused(R"({"name": "x", "digest_info_without_null": true})").find("\"digest_info_without_null\"") == 0);
}

TEST_CASE("text that is no policy is refused") {
  for (const auto* text : {"", "[]", "null", "{", "{\"name\": \"x\"} x", "{\"name\": \"\xff\"}"}) {
    CAPTURE(text);
    CHECK(refused(text) == "not a JSON object");
  }
  CHECK(refused(std::string(100000, '[')) == "not a JSON object");
  CHECK(refused(std::string(2000000, ' ')) == "too long");
}

TEST_CASE("a policy comes from a file") {
  const auto path = std::filesystem::temp_directory_path() / "chipid-policy-test.json";
  std::ofstream(path) << R"({"name": "From a file"})";
  CHECK(test::ok(load_policy(path)).name == "From a file");
  std::filesystem::remove(path);
  const auto missing = load_policy(path);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::usage_file);
  CHECK_FALSE(load_policy(std::filesystem::temp_directory_path()));
}

TEST_CASE("a pipe is no policy file, and is not waited for") {
  const auto pipe = std::filesystem::temp_directory_path() / ("chipid-policy-pipe-" + std::to_string(getpid()));
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const auto policy = load_policy(pipe);
  std::filesystem::remove(pipe);
  REQUIRE_FALSE(policy);
  CHECK(policy.error().detail == "is not a regular file");
}
