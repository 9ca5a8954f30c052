#include "profile.hpp"

namespace chipid::remote {
namespace {

// Objects and arrays as values would make equality a matter of taste.
Result<std::vector<Json>> parse_values(const Fields& fields, std::string_view name) {
  const auto* list = fields.find(name);
  if (list == nullptr) return std::vector<Json>();
  if (!list->is_array()) return refuse(fields.at(name), "must be a list of values");
  std::vector<Json> values;
  for (const auto& value : *list) {
    if (!value.is_primitive() || value.is_null()) {
      return refuse(below(fields.at(name), values.size()), "must be a text, a number, true or false");
    }
    values.push_back(value);
  }
  return values;
}

Result<DecisionRule> parse_decision(const Json& value, const std::string& pointer) {
  CHIPID_TRY(const auto fields, Fields::open(value, pointer, {"pointer", "match", "no_match", "inconclusive"}));
  DecisionRule rule;
  CHIPID_CHECK(fields.text("pointer"));
  CHIPID_TRY(rule.pointer, fields.pointer_or_none("pointer"));
  CHIPID_TRY(rule.match, parse_values(fields, "match"));
  CHIPID_TRY(rule.no_match, parse_values(fields, "no_match"));
  CHIPID_TRY(rule.inconclusive, parse_values(fields, "inconclusive"));
  if (rule.match.empty()) return refuse(fields.at("match"), "needs the values that mean a match");
  if (rule.no_match.empty()) return refuse(fields.at("no_match"), "needs the values that mean no match");
  for (const auto& yes : rule.match) {
    for (const auto* others : {&rule.no_match, &rule.inconclusive}) {
      for (const auto& no : *others) {
        if (yes == no) return refuse(fields.at("match"), "has a value that also means something else");
      }
    }
  }
  return rule;
}

Result<> parse_bands(const Fields& fields, ScoreRule& rule) {
  CHIPID_TRY(rule.match_from, fields.number("match_from"));
  CHIPID_TRY(rule.no_match_below, fields.number("no_match_below"));
  if (rule.match_from && !rule.no_match_below) rule.no_match_below = rule.match_from;
  if (rule.no_match_below && !rule.match_from) return refuse(fields.at("match_from"), "is missing");
  if (!rule.match_from) return {};
  const bool ordered = *rule.no_match_below <= *rule.match_from;
  const bool inside = rule.lowest < *rule.no_match_below && *rule.match_from <= rule.highest;
  if (!ordered || !inside) return refuse(fields.at("match_from"), "lies outside of the scale or below no_match_below");
  return {};
}

Result<ScoreRule> parse_score(const Json& value, const std::string& pointer) {
  CHIPID_TRY(
      const auto fields,
      Fields::open(value, pointer, {"pointer", "lowest", "highest", "optional", "match_from", "no_match_below"}));
  ScoreRule rule;
  CHIPID_CHECK(fields.text("pointer"));
  CHIPID_TRY(rule.pointer, fields.pointer_or_none("pointer"));
  CHIPID_TRY(const auto lowest, fields.number("lowest"));
  CHIPID_TRY(const auto highest, fields.number("highest"));
  if (!lowest) return refuse(fields.at("lowest"), "is missing");
  if (!highest || *highest <= *lowest) return refuse(fields.at("highest"), "must be a number above \"lowest\"");
  rule.lowest = *lowest;
  rule.highest = *highest;
  CHIPID_TRY(rule.optional, fields.flag_or("optional", false));
  CHIPID_CHECK(parse_bands(fields, rule));
  return rule;
}

}  // namespace

Result<Test> parse_test(const Json& value, const std::string& pointer) {
  CHIPID_TRY(const auto fields, Fields::open(value, pointer, {"pointer", "values"}));
  Test test;
  CHIPID_CHECK(fields.text("pointer"));
  CHIPID_TRY(test.pointer, fields.pointer_or_none("pointer"));
  CHIPID_TRY(test.values, parse_values(fields, "values"));
  if (test.values.empty()) return refuse(fields.at("values"), "needs at least one value");
  return test;
}

Result<AnswerMap> parse_answer_map(const Json& value, const std::string& pointer) {
  CHIPID_TRY(const auto fields,
             Fields::open(value, pointer, {"success", "decision", "score", "error", "transaction_id", "nonce"}));
  AnswerMap map;
  if (const auto* test = fields.find("success")) {
    CHIPID_TRY(map.success, parse_test(*test, fields.at("success")));
  }
  if (const auto* decision = fields.find("decision")) {
    CHIPID_TRY(map.decision, parse_decision(*decision, fields.at("decision")));
  }
  if (const auto* score = fields.find("score")) {
    CHIPID_TRY(map.score, parse_score(*score, fields.at("score")));
  }
  if (const auto* error = fields.find("error")) {
    CHIPID_TRY(const auto inner, Fields::open(*error, fields.at("error"), {"code", "message"}));
    CHIPID_TRY(map.error_code, inner.pointer_or_none("code"));
    CHIPID_TRY(map.error_message, inner.pointer_or_none("message"));
  }
  CHIPID_TRY(map.transaction_id, fields.pointer_or_none("transaction_id"));
  CHIPID_TRY(map.nonce, fields.pointer_or_none("nonce"));
  return map;
}

}  // namespace chipid::remote
