#pragma once

#include <chipid/error.hpp>
#include <chipid/file.hpp>
#include <string>

#include "iso7816/read_file.hpp"
#include "lds/files.hpp"

/// What the steps that read a file share.
namespace chipid::session {

/// The order of the data groups: text first, so that a clerk can begin to read; the portrait, which is most of the
/// card, last. Where two groups give a field of the document, the later one counts.
inline constexpr File reading_order[] = {File::dg1,  File::dg13, File::dg11, File::dg12, File::dg14, File::dg15,
                                         File::dg16, File::dg5,  File::dg6,  File::dg7,  File::dg8,  File::dg9,
                                         File::dg10, File::cvca, File::dg2,  File::dg3,  File::dg4};

/// "read DG2"
[[nodiscard]] inline std::string step_name(File file) {
  return "read " + std::string(file_name(file));
}

[[nodiscard]] inline iso7816::FileRef file_ref(File file) {
  const auto& info = lds::file_info(file);
  return {.id = {info.id}, .sfi = {info.sfi}, .tag = info.tag, .max_size = info.max_size};
}

/// Whether the error says something of one file only; everything else ends the session.
[[nodiscard]] inline bool concerns_one_file(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::file_absent:
    case ErrorCode::file_no_rights:
    case ErrorCode::file_too_large:
    case ErrorCode::file_incomplete:
    case ErrorCode::file_malformed:
    case ErrorCode::card_refused:
      return true;
    default:
      return false;
  }
}

/// Whether the file is there but not as it should be, unlike one that the card does not have or does not give.
[[nodiscard]] inline bool concerns_content(ErrorCode code) noexcept {
  return code == ErrorCode::file_too_large || code == ErrorCode::file_incomplete || code == ErrorCode::file_malformed;
}

}  // namespace chipid::session
