#pragma once

#include <chipid/match.hpp>

namespace chipid::biometrics {

enum class FingerIssue {
#define CHIPID_FINGER_ISSUE(enumerator, ...) enumerator,
#include "finger_issues.def"
#undef CHIPID_FINGER_ISSUE
};

/// `wanted`: what `value` is held against, where the sentence names both.
[[nodiscard]] QualityIssue finger_issue(FingerIssue issue, unsigned value = 0, unsigned wanted = 0);

}  // namespace chipid::biometrics
