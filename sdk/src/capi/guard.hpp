#pragma once

#include <chipid/error.hpp>
#include <chipid/result.hpp>
#include <exception>
#include <new>

/// Where errors and exceptions of the library become what a C caller sees.
namespace chipid::capi {

/// Keeps the error for chipid_last_error() of this thread; its number.
int remember(Error error) noexcept;
/// The number for something thrown, remembered as internal.error.
int remember_thrown(const char* what) noexcept;
/// The last error of this thread; nullptr where there is none.
[[nodiscard]] const Error* last_error() noexcept;

/// Runs the body of a C function, a callable that returns a Result<>; CHIPID_OK or the error's number.
template <typename Body>
int guarded(Body&& body) noexcept {
  try {
    Result<> result = body();
    return result ? 0 : remember(std::move(result).error());
  } catch (const std::exception& thrown) {
    return remember_thrown(thrown.what());
  } catch (...) {
    return remember_thrown("unknown exception");
  }
}

/// The same of a function that returns a value; `otherwise` where there is none.
template <typename Value, typename Body>
Value guarded_value(Value otherwise, Body&& body) noexcept {
  Value value = otherwise;
  guarded([&]() -> Result<> {
    CHIPID_TRY(value, body());
    return {};
  });
  return value;
}

}  // namespace chipid::capi
