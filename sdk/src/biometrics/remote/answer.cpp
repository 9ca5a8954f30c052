#include "answer.hpp"

#include <algorithm>
#include <chipid/text.hpp>
#include <cmath>

#include "core/log.hpp"

namespace chipid::remote {
namespace {

tl::unexpected<Error> no_answer(std::string why) {
  return fail(ErrorCode::match_no_answer, {}, std::move(why));
}

bool is_one_of(const Json& value, const std::vector<Json>& values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Result<MatchDecision> read_decision(const DecisionRule& rule, const Json& answer) {
  const auto* value = find_at(answer, rule.pointer);
  if (value == nullptr) return no_answer("there is no decision at " + rule.pointer);
  if (is_one_of(*value, rule.match)) return MatchDecision::match;
  if (is_one_of(*value, rule.no_match)) return MatchDecision::no_match;
  if (is_one_of(*value, rule.inconclusive)) return MatchDecision::inconclusive;
  return no_answer("the decision at " + rule.pointer + " is not one that the profile knows");
}

Result<std::optional<double>> read_score(const ScoreRule& rule, const Json& answer) {
  const auto* value = find_at(answer, rule.pointer);
  if (value == nullptr && rule.optional && !rule.match_from) return std::optional<double>();
  if (value == nullptr) return no_answer("there is no score at " + rule.pointer);
  const auto score = value->is_number() ? value->get<double>() : std::nan("");
  if (!(score >= rule.lowest && score <= rule.highest)) return no_answer("the score lies outside of its scale");
  return std::optional(score);
}

MatchDecision by_score(const ScoreRule& rule, double score) {
  if (score >= *rule.match_from) return MatchDecision::match;
  return score < *rule.no_match_below ? MatchDecision::no_match : MatchDecision::inconclusive;
}

std::string short_text(const Json& answer, const std::string& pointer) {
  constexpr std::size_t shown = 200;
  const auto* value = find_at(answer, pointer);
  if (value == nullptr || !value->is_primitive()) return {};
  const auto text = value->is_string() ? value->get<std::string>() : value->dump();
  return core::redact(displayable(std::string_view(text).substr(0, shown)));
}

}  // namespace

const Json* find_at(const Json& answer, const std::string& pointer) {
  if (pointer.empty()) return nullptr;
  try {
    const Json::json_pointer place(pointer);
    return answer.contains(place) ? &answer.at(place) : nullptr;
  } catch (const Json::exception&) {
    return nullptr;
  }
}

bool says(const Test& test, const Json& answer) {
  const auto* value = find_at(answer, test.pointer);
  return value != nullptr && is_one_of(*value, test.values);
}

Result<Json> parse_answer(std::string_view body) {
  auto json = parse_strict(body);
  if (!json) return no_answer("the answer is no JSON, or has a member twice");
  return *std::move(json);
}

Result<> check_success(const AnswerMap& map, const Json& answer) {
  if (!map.success || says(*map.success, answer)) return {};
  return fail(ErrorCode::match_refused, {}, "the service reports an error: " + told_error(map, answer));
}

Result<> check_belonging(const AnswerMap& map, const Json& answer, const std::string& transaction_id,
                         const std::string& nonce) {
  const auto names = [&](const std::string& pointer, const std::string& expected) {
    const auto* value = find_at(answer, pointer);
    return pointer.empty() || (value != nullptr && *value == expected);
  };
  if (names(map.transaction_id, transaction_id) && names(map.nonce, nonce)) return {};
  return fail(ErrorCode::match_untrusted, {}, "the answer belongs to another request");
}

Result<Reading> read_outcome(const AnswerMap& map, const Json& answer, std::optional<double> threshold) {
  Reading reading;
  if (map.score) {
    CHIPID_TRY(reading.score, read_score(*map.score, answer));
  }
  const bool banded = map.score && map.score->match_from;
  if (!map.decision && !banded) return no_answer("the profile does not say where the decision stands");
  if (map.decision) {
    CHIPID_TRY(reading.decision, read_decision(*map.decision, answer));
  } else {
    reading.decision = by_score(*map.score, *reading.score);
  }
  const bool outside_band = banded && by_score(*map.score, *reading.score) != MatchDecision::match;
  const bool too_low = threshold && reading.score && *reading.score < *threshold;
  if (reading.decision == MatchDecision::match && (outside_band || too_low)) {
    return no_answer("decision and score contradict each other");
  }
  return reading;
}

Result<std::string> take_value(const Json& answer, const std::string& pointer) {
  constexpr std::size_t longest = 512;
  const auto* value = find_at(answer, pointer);
  const bool fits = value != nullptr && (value->is_string() || value->is_number());
  auto text = !fits ? std::string() : value->is_string() ? value->get<std::string>() : value->dump();
  if (text.empty() || text.size() > longest) return no_answer("there is no usable value at " + pointer);
  return text;
}

std::string told_error(const AnswerMap& map, const Json& answer) {
  const auto code = short_text(answer, map.error_code);
  const auto message = short_text(answer, map.error_message);
  return code + (code.empty() || message.empty() ? "" : ": ") + message;
}

}  // namespace chipid::remote
