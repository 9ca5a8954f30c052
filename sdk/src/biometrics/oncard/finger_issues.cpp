#include "finger_issues.hpp"

#include <fmt/format.h>

namespace chipid::biometrics {
namespace {

struct Row {
  std::string_view id;
  std::string_view en;
  std::string_view vi;
};

constexpr Row rows[] = {
#define CHIPID_FINGER_ISSUE(enumerator, id, en, vi) {id, en, vi},
#include "finger_issues.def"
#undef CHIPID_FINGER_ISSUE
};

}  // namespace

QualityIssue finger_issue(FingerIssue issue, unsigned value, unsigned wanted) {
  const auto& row = rows[static_cast<std::size_t>(issue)];
  const auto say = [&](std::string_view text) { return fmt::format(fmt::runtime(text), value, wanted); };
  return {.id = std::string(row.id),
          .picture = "probe",
          .refused = issue != FingerIssue::try_may_be_used,
          .value = static_cast<double>(value),
          .text = {say(row.en), say(row.vi)}};
}

}  // namespace chipid::biometrics
