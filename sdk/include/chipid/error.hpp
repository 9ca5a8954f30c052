#pragma once

#include <chipid/export.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chipid {

/// Every way an operation can fail; the table is errors.def.
enum class ErrorCode {
#define CHIPID_ERROR(enumerator, ...) enumerator,
#include <chipid/errors.def>
#undef CHIPID_ERROR
};

/// Whose trouble it is; the command line maps it to exit status 2, 3 and 4.
enum class ErrorKind { usage, device, internal };

/// Languages of all that people are told.
enum class Language { en, vi };

/// Why an operation failed. Never holds personal data or keys.
struct Error {
  ErrorCode code = ErrorCode::internal;
  /// The named step, file or field it happened in ("read DG2", "EF.COM"); may be empty.
  std::string where = {};
  /// A technical remark in English for logs; may be empty.
  std::string detail = {};
  /// The card's last status word (ISO/IEC 7816-4, 5.6), or 0.
  std::uint16_t status_word = 0;
  /// The byte offset in the input at which parsing stopped.
  std::size_t offset = 0;
};

/// Its number in the C interface (chipid.h), the same in every version.
[[nodiscard]] CHIPID_API int error_number(ErrorCode code) noexcept;
/// Nothing for a number that is no error.
[[nodiscard]] CHIPID_API std::optional<ErrorCode> error_from_number(int number) noexcept;
/// The stable code, such as "access.wrong_key".
[[nodiscard]] CHIPID_API std::string_view error_id(ErrorCode code) noexcept;
/// Whose trouble it is.
[[nodiscard]] CHIPID_API ErrorKind error_kind(ErrorCode code) noexcept;
/// One sentence that says what happened.
[[nodiscard]] CHIPID_API std::string_view error_message(ErrorCode code, Language language) noexcept;
/// One sentence that says what to do next.
[[nodiscard]] CHIPID_API std::string_view error_hint(ErrorCode code, Language language) noexcept;

}  // namespace chipid
