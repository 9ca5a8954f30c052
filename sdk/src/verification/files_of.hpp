#pragma once

#include <chipid/read.hpp>
#include <span>

#include "lds/dg14.hpp"
#include "report/checks.hpp"
#include "report/reasons.hpp"
#include "trust/passive_authentication.hpp"

/// What the checks of this module share.
namespace chipid::verification {

using report::Reason;

/// nullptr where the file was not tried.
[[nodiscard]] inline const FileReport* find(std::span<const FileReport> files, File wanted) {
  for (const auto& file : files) {
    if (file.file == wanted) return &file;
  }
  return nullptr;
}

/// Not performed, because the check named did not come out well enough.
[[nodiscard]] inline Check impossible(std::string_view id, std::string_view earlier) {
  return report::check(id, CheckStatus::not_performed, Reason::earlier_step, {earlier});
}

/// A check whose file has no bytes: not asked for, or not readable.
[[nodiscard]] inline Check without_file(std::string_view id, const FileReport* file, std::string_view name) {
  if (file == nullptr) return report::check(id, CheckStatus::not_performed, Reason::not_read_by_choice, {name});
  return report::check(id, CheckStatus::inconclusive, Reason::file_not_read, {name});
}

/// What is known of DG14.
struct SecurityOptions {
  bool listed = false;                           ///< by EF.SOD
  bool asked = false;                            ///< whether it was to be read, with whatever outcome
  bool proven = false;                           ///< EF.SOD's signature and the group's hash passed
  std::optional<lds::SecurityInfos> infos = {};  ///< as read
};

}  // namespace chipid::verification
