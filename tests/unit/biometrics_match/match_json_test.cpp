#include <catch2/catch.hpp>
#include <chipid/match.hpp>
#include <limits>
#include <nlohmann/json.hpp>

using namespace chipid;
using Json = nlohmann::json;

TEST_CASE("match JSON: every field is there, null where it is not known") {
  const auto json = Json::parse(to_json(MatchResult{}));
  CHECK(json["decision"] == "not_performed");
  for (const auto* field :
       {"score", "threshold", "model", "model_sha256", "calibration", "transaction_id", "tries_left", "trouble"}) {
    CHECK(json.at(field).is_null());
  }
  CHECK(json["quality"] == Json::array());
  CHECK(json["method"] == "local");
  CHECK(json["pad_level"] == "none");
}

TEST_CASE("match JSON: trouble says what happened and what to do in both languages") {
  const MatchResult result{.decision = MatchDecision::unavailable,
                           .trouble = Error{.code = ErrorCode::match_no_answer, .where = "compare"}};
  const auto json = Json::parse(to_json(result));
  CHECK(json["trouble"]["code"] == "match.no_answer");
  CHECK(json["trouble"]["where"] == "compare");
  CHECK(json["sentence"]["vi"].get<std::string>().find("Hãy") != std::string::npos);
}

TEST_CASE("match JSON: what is no UTF-8 and no number does no harm") {
  const MatchResult result{.score = std::numeric_limits<double>::quiet_NaN(), .model = "\xFF\xFE"};
  const auto json = Json::parse(to_json(result));
  CHECK(json["score"].is_null());
}

TEST_CASE("match JSON: a quality issue names its picture, its measure and its sentence") {
  MatchResult result;
  result.quality.push_back(
      {.id = "face.blurred", .picture = "probe", .refused = true, .value = 12.5, .text = {"Blurred.", "Mờ."}});
  const auto issue = Json::parse(to_json(result))["quality"][0];
  CHECK(issue["picture"] == "probe");
  CHECK(issue["refused"] == true);
  CHECK(issue["value"] == 12.5);
  CHECK(issue["text"]["vi"] == "Mờ.");
}
