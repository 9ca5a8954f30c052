#include <chipid/read.hpp>
#include <nlohmann/json.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using Json = nlohmann::json;

TEST_CASE("the report has the members of the contract, unknown is null") {
  ReadReport report;
  report.reader = "scripted";
  report.files.push_back({.file = File::dg1, .bytes = test::hex("6100"), .sha256 = "aa"});
  report.files.push_back({.file = File::dg2, .error = Error{.code = ErrorCode::file_too_large}});
  const auto json = Json::parse(to_json(report));
  for (const auto* member :
       {"tool", "reader", "card", "access", "files", "document", "verification", "matches", "apdus", "timing_ms"}) {
    CAPTURE(member);
    CHECK(json.contains(member));
  }
  CHECK(json["files"]["DG1"]["size"] == 2);
  CHECK(json["files"]["DG2"]["error"]["code"] == "file.too_large");
  CHECK(json["document"]["name"].is_null());
  CHECK(json["verification"]["verdict"].is_null());
  CHECK(json["access"]["protocol"].is_null());
}

TEST_CASE("a report names its biometric matches, none as an empty list") {
  ReadReport report;
  CHECK(Json::parse(to_json(report))["matches"] == Json::array());
  report.matches.push_back({.modality = MatchModality::finger,
                            .decision = MatchDecision::no_match,
                            .method = MatchMethod::on_card,
                            .tries_left = 2});
  const auto json = Json::parse(to_json(report));
  REQUIRE(json["matches"].size() == 1);
  CHECK(json["matches"][0] == Json::parse(to_json(report.matches[0])));
  CHECK(json["matches"][0]["tries_left"] == 2);
}

TEST_CASE("the verification of a report is that of a verification by itself") {
  ReadReport report;
  report.verification = {.verdict = Verdict::review, .checks = {{.id = "dg1.mrz"}}, .attention = {"dg1.mrz"}};
  const auto json = Json::parse(to_json(report));
  CHECK(json["verification"] == Json::parse(to_json(report.verification)));
  CHECK(json["verification"]["verdict"] == "review");
}

TEST_CASE("an error document has code, both languages and what to do") {
  const auto json = Json::parse(to_json(Error{.code = ErrorCode::access_wrong_key, .status_word = 0x6300}));
  CHECK(json["error"]["code"] == "access.wrong_key");
  CHECK_FALSE(json["error"]["message"]["vi"].get<std::string>().empty());
  CHECK_FALSE(json["error"]["hint"]["en"].get<std::string>().empty());
  CHECK(json["error"]["status_word"] == "6300");
}

TEST_CASE("the document of a failed read has its tries") {
  ReadReport report;
  report.failure = Error{.code = ErrorCode::access_wrong_key};
  report.access.attempts = {
      {.protocol = "BAC", .key = "mrz", .refused = ErrorCode::access_wrong_key, .milliseconds = 12.3456}};
  const auto json = Json::parse(failure_to_json(report));
  CHECK(json["error"]["code"] == "access.wrong_key");
  REQUIRE(json["access"]["attempts"].size() == 1);
  CHECK(json["access"]["attempts"][0]["refused"] == "access.wrong_key");
  CHECK(json["access"]["attempts"][0]["ms"] == 12.346);
}

TEST_CASE("text that is not UTF-8 cannot break the document") {
  ReadReport report;
  report.document.name = "\xC3(";
  CHECK(Json::parse(to_json(report))["document"]["name"].is_string());
}
