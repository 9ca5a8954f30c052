#pragma once

#include <chipid/error.hpp>
#include <string>
#include <vector>

namespace chipid {

/// Outcome of one check. Never an error: what could not be judged is an outcome too.
enum class CheckStatus {
  passed,
  failed,
  inconclusive,   ///< we could not tell
  not_supported,  ///< signed data says that the chip does not offer it
  not_performed,  ///< not asked for, or an earlier step made it impossible
};

/// "passed", "failed", ...
[[nodiscard]] CHIPID_API std::string_view check_status_name(CheckStatus status) noexcept;

/// One sentence in both languages.
struct Sentence {
  std::string en = {};
  std::string vi = {};
};

/// One entry of a verification; ids are stable.
struct Check {
  std::string id = {};
  CheckStatus status = CheckStatus::not_performed;
  Sentence reason = {};
};

/// What was checked on a card. This version reads and does not judge: every check is not_performed.
struct Verification {
  std::vector<Check> checks = {};
};

}  // namespace chipid
