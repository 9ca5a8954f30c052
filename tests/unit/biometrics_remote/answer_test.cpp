#include "answer.hpp"
#include "sample_profile.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::remote;

namespace {

AnswerMap sample_map() {
  return *parse_answer_map(test::sample_profile()["answer"], "/answer");
}

// What an answer comes to; "no" and the code where it comes to nothing.
std::string outcome(std::string_view body, const AnswerMap& map = sample_map(), std::optional<double> threshold = {}) {
  const auto json = parse_answer(body);
  if (!json) return "no " + std::string(error_id(json.error().code));
  const auto reading = read_outcome(map, *json, threshold);
  if (!reading) return "no " + std::string(error_id(reading.error().code));
  return std::string(match_decision_name(reading->decision));
}

}  // namespace

TEST_CASE("a decision counts only where it is exactly one that is known") {
  CHECK(outcome(R"({"decision":true,"score":0.9})") == "match");
  CHECK(outcome(R"({"decision":false,"score":0.1})") == "no_match");
  for (const auto* decision : {"1", "\"true\"", "\"TRUE\"", "null", "[true]", "{\"x\":true}", "\"\"", "0"}) {
    CHECK(outcome(std::string(R"({"score":0.9,"decision":)") + decision + "}") == "no match.no_answer");
  }
  CHECK(outcome(R"({"score":0.9})") == "no match.no_answer");
  CHECK(outcome(R"([{"decision":true,"score":0.9}])") == "no match.no_answer");
}

TEST_CASE("row 99: scores outside of their scale, NaN and texts are no answer") {
  for (const auto* score : {"1.0001", "-0.1", "1e400", "-1e308", "\"0.9\"", "null", "true", "NaN", "Infinity"}) {
    INFO(score);
    CHECK(outcome(std::string(R"({"decision":true,"score":)") + score + "}") == "no match.no_answer");
  }
  CHECK(outcome(R"({"decision":true})") == "no match.no_answer");
  CHECK(outcome(R"({"decision":true,"score":1})") == "match");
  CHECK(outcome(R"({"decision":true,"score":0})") == "match");
}

TEST_CASE("row 99: an answer twice, half or with a member twice is no answer") {
  const std::string once = R"({"decision":true,"score":0.9})";
  CHECK(outcome(once + once) == "no match.no_answer");
  CHECK(outcome(once + "x") == "no match.no_answer");
  CHECK(outcome(once.substr(0, once.size() - 1)) == "no match.no_answer");
  CHECK(outcome(R"({"decision":false,"score":0.9,"decision":true})") == "no match.no_answer");
  CHECK(outcome(R"({"a":{"b":1,"b":2},"decision":true,"score":0.9})") == "no match.no_answer");
  CHECK(outcome("") == "no match.no_answer");
}

TEST_CASE("a score without decision is judged by the profile's bands") {
  const auto map = parse_answer_map(Json::parse(R"({"score":{"pointer":"/s","lowest":0,"highest":100,"match_from":80,
                                                    "no_match_below":60}})"),
                                    "");
  REQUIRE(map);
  CHECK(outcome(R"({"s":80})", *map) == "match");
  CHECK(outcome(R"({"s":79.9})", *map) == "inconclusive");
  CHECK(outcome(R"({"s":60})", *map) == "inconclusive");
  CHECK(outcome(R"({"s":59.9})", *map) == "no_match");
  CHECK(outcome(R"({"s":101})", *map) == "no match.no_answer");
  CHECK(outcome("{}", *map) == "no match.no_answer");
}

TEST_CASE("a decision that its score contradicts is no answer") {
  auto map = sample_map();
  map.score->match_from = 0.6;
  map.score->no_match_below = 0.6;
  CHECK(outcome(R"({"decision":true,"score":0.2})", map) == "no match.no_answer");
  CHECK(outcome(R"({"decision":true,"score":0.7})", map) == "match");
}

TEST_CASE("row 99: a match whose score lies below the threshold is no answer") {
  CHECK(outcome(R"({"decision":true,"score":0.0})", sample_map(), 0.6) == "no match.no_answer");
  CHECK(outcome(R"({"decision":true,"score":0.5999999})", sample_map(), 0.6) == "no match.no_answer");
  CHECK(outcome(R"({"decision":true,"score":0.6})", sample_map(), 0.6) == "match");
  CHECK(outcome(R"({"decision":false,"score":0.0})", sample_map(), 0.6) == "no_match");
  auto map = sample_map();
  map.decision.reset();
  map.score->match_from = 0.6;
  map.score->no_match_below = 0.6;
  CHECK(outcome(R"({"score":0.7})", map, 0.8) == "no match.no_answer");
  CHECK(outcome(R"({"score":0.8})", map, 0.8) == "match");
}

TEST_CASE("row 99: nothing hides behind a NUL or a byte order mark") {
  using namespace std::string_view_literals;
  CHECK(outcome("{\"decision\":true,\"score\":0.9}\0{\"decision\":false,\"score\":0.1}"sv) == "no match.no_answer");
  CHECK(outcome("{\"decision\":true,\"score\":0.9}\0"sv) == "no match.no_answer");
  CHECK(outcome("\xEF\xBB\xBF{\"decision\":true,\"score\":0.9}"sv) == "no match.no_answer");
}

TEST_CASE("row 99: an answer that names another request is not trusted") {
  const auto map = sample_map();
  const auto belongs = [&](const char* body) {
    return check_belonging(map, *parse_answer(body), "t-1", "n-1").has_value();
  };
  CHECK(belongs(R"({"id":"t-1","nonce":"n-1"})"));
  CHECK_FALSE(belongs(R"({"id":"t-2","nonce":"n-1"})"));
  CHECK_FALSE(belongs(R"({"id":"t-1","nonce":"n-2"})"));
  CHECK_FALSE(belongs(R"({"id":"t-1"})"));
  CHECK_FALSE(belongs(R"({"nonce":"n-1"})"));
  CHECK_FALSE(belongs(R"({"id":["t-1"],"nonce":"n-1"})"));
}

TEST_CASE("errors inside an answer of success are told, without numbers of people") {
  auto map = sample_map();
  map.success = Test{"/code", {"0000"}};
  CHECK(check_success(map, *parse_answer(R"({"code":"0000"})")));
  const auto refused = check_success(map, *parse_answer(R"({"code":"E17","message":"079090000123 unknown"})"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::match_refused);
  CHECK(refused.error().detail.find("E17") != std::string::npos);
  CHECK(refused.error().detail.find("079090000123") == std::string::npos);
}

TEST_CASE("odd pointers find nothing") {
  const auto json = *parse_answer(R"({"a":[1,2],"":3})");
  CHECK(find_at(json, "/a/1") != nullptr);
  CHECK(find_at(json, "/a/2") == nullptr);
  CHECK(find_at(json, "/a/-") == nullptr);
  CHECK(find_at(json, "/a/01") == nullptr);
  CHECK(find_at(json, "/a/99999999999999999999999") == nullptr);
  CHECK(find_at(json, "/a/x") == nullptr);
}
