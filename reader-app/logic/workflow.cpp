#include "logic/workflow.hpp"

#include <algorithm>

namespace chipid::counter {

std::string_view admission_name(Admission admission) noexcept {
  constexpr std::string_view names[] = {"admit", "warn", "supervisor", "stop"};
  return names[static_cast<std::size_t>(admission)];
}

Admission Workflow::admission(const Verification& verification) const {
  if (!verification.verdict) return Admission::stop;
  const auto& checks = verification.checks;
  const bool failure =
      std::any_of(checks.begin(), checks.end(), [](const auto& check) { return check.status == CheckStatus::failed; });
  if (failure && verification.verdict == Verdict::inconclusive) return inconclusive_with_failure;
  const auto found = admits.find(*verification.verdict);
  return found == admits.end() ? Admission::stop : found->second;
}

}  // namespace chipid::counter
