#include <array>
#include <chipid/error.hpp>

namespace chipid {
namespace {

struct Row {
  std::string_view id;
  ErrorKind kind;
  std::array<std::string_view, 2> message;
  std::array<std::string_view, 2> hint;
};

constexpr Row rows[] = {
#define CHIPID_ERROR(enumerator, id, kind, message_en, message_vi, hint_en, hint_vi) \
  {id, ErrorKind::kind, {message_en, message_vi}, {hint_en, hint_vi}},
#include <chipid/errors.def>
#undef CHIPID_ERROR
};

const Row& row(ErrorCode code) noexcept {
  return rows[static_cast<std::size_t>(code)];
}

}  // namespace

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
