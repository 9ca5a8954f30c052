#include "guard.hpp"

#include <optional>

namespace chipid::capi {
namespace {

// A slot a thread: nobody has to pass it along, and no thread sees another's.
std::optional<Error>& slot() noexcept {
  thread_local std::optional<Error> error;
  return error;
}

}  // namespace

int remember(Error error) noexcept {
  const auto number = error_number(error.code);
  slot() = std::move(error);
  return number;
}

int remember_thrown(const char* what) noexcept {
  try {
    return remember({.code = ErrorCode::internal, .detail = what});
  } catch (...) {
    return remember({.code = ErrorCode::internal});
  }
}

const Error* last_error() noexcept {
  return slot() ? &*slot() : nullptr;
}

}  // namespace chipid::capi
