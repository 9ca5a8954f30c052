#include "faults.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace match_server {
namespace {

constexpr std::pair<std::string_view, Fault> faults[] = {
    {"timeout", Fault::timeout},
    {"late", Fault::late},
    {"twice", Fault::twice},
    {"twice-member", Fault::twice_member},
    {"other-id", Fault::other_id},
    {"other-nonce", Fault::other_nonce},
    {"other-task", Fault::other_task},
    {"500", Fault::status_500},
    {"503-then-ok", Fault::status_503_then_ok},
    {"drop-then-ok", Fault::drop_then_ok},
    {"503", Fault::status_503},
    {"429", Fault::status_429},
    {"401", Fault::status_401},
    {"malformed", Fault::malformed},
    {"empty", Fault::empty},
    {"html", Fault::html},
    {"score-out-of-range", Fault::score_out_of_range},
    {"score-nan", Fault::score_nan},
    {"score-text", Fault::score_text},
    {"redirect", Fault::redirect},
    {"huge", Fault::huge},
    {"decision-missing", Fault::decision_missing},
    {"unknown-decision", Fault::unknown_decision},
    {"error-in-200", Fault::error_in_200},
    {"bad-signature", Fault::bad_signature},
    {"no-signature", Fault::no_signature},
};

}  // namespace

std::optional<Fault> fault_named(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(faults), std::end(faults), [&](const auto& f) { return f.first == name; });
  return found == std::end(faults) ? std::nullopt : std::optional(found->second);
}

std::string fault_names() {
  std::string names;
  for (const auto& [name, fault] : faults) names.append(names.empty() ? "" : ", ").append(name);
  return names;
}

}  // namespace match_server
