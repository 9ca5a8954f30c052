#pragma once

#include <chipid/match.hpp>

#include "profile.hpp"

/// What an answer says. All errors leave the outcome open; nothing in here takes one for a match or for none.
namespace chipid::remote {

struct Reading {
  MatchDecision decision = MatchDecision::unavailable;
  std::optional<double> score = {};
};

/// The value at a JSON pointer; nullptr where there is none.
[[nodiscard]] const Json* find_at(const Json& answer, const std::string& pointer);

/// Whether the value at the test's place is one of its values: same type, same content.
[[nodiscard]] bool says(const Test& test, const Json& answer);

/// match.no_answer for what is no strict JSON.
[[nodiscard]] Result<Json> parse_answer(std::string_view body);
/// match.refused, with what the service tells as error, where the answer does not say that it succeeded.
[[nodiscard]] Result<> check_success(const AnswerMap& map, const Json& answer);
/// match.untrusted_answer where the answer is to name the request and names another, or none.
[[nodiscard]] Result<> check_belonging(const AnswerMap& map, const Json& answer, const std::string& transaction_id,
                                       const std::string& nonce);
/// match.no_answer unless decision and score are there, known, inside their scale and do not contradict each other: no
/// match has a score below `threshold`, from which on the service was to say match (in its own scale; nothing: its
/// own).
[[nodiscard]] Result<Reading> read_outcome(const AnswerMap& map, const Json& answer, std::optional<double> threshold);
/// match.no_answer where a value is missing or is no short text or number.
[[nodiscard]] Result<std::string> take_value(const Json& answer, const std::string& pointer);
/// Code and message of an error as the service tells them, fit for a log: short, without runs of digits.
[[nodiscard]] std::string told_error(const AnswerMap& map, const Json& answer);

}  // namespace chipid::remote
