#pragma once

#include <chipid/error.hpp>
#include <chipid/result.hpp>

namespace chipid::virtual_card {

/// Runs the body of a C function, which returns a Result<>; 0 or the error's number. Nothing that is thrown leaves it.
template <typename Body>
int status_of(Body&& body) noexcept {
  try {
    const Result<> result = body();
    return result ? 0 : error_number(result.error().code);
  } catch (...) {
    return error_number(ErrorCode::internal);
  }
}

}  // namespace chipid::virtual_card
