#include <algorithm>
#include <array>
#include <chipid/error.hpp>
#include <iterator>

namespace chipid {
namespace {

struct Row {
  int number;
  std::string_view id;
  ErrorKind kind;
  std::array<std::string_view, 2> message;
  std::array<std::string_view, 2> hint;
};

constexpr Row rows[] = {
#define CHIPID_ERROR(enumerator, number, id, kind, message_en, message_vi, hint_en, hint_vi) \
  {number, id, ErrorKind::kind, {message_en, message_vi}, {hint_en, hint_vi}},
#include <chipid/errors.def>
#undef CHIPID_ERROR
};

const Row& row(ErrorCode code) noexcept {
  return rows[static_cast<std::size_t>(code)];
}

}  // namespace

int error_number(ErrorCode code) noexcept {
  return row(code).number;
}

std::optional<ErrorCode> error_from_number(int number) noexcept {
  const auto* found =
      std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) { return row.number == number; });
  if (found == std::end(rows)) return std::nullopt;
  return static_cast<ErrorCode>(found - std::begin(rows));
}

std::string_view error_id(ErrorCode code) noexcept {
  return row(code).id;
}

ErrorKind error_kind(ErrorCode code) noexcept {
  return row(code).kind;
}

std::string_view error_message(ErrorCode code, Language language) noexcept {
  return row(code).message[static_cast<std::size_t>(language)];
}

std::string_view error_hint(ErrorCode code, Language language) noexcept {
  return row(code).hint[static_cast<std::size_t>(language)];
}

}  // namespace chipid
