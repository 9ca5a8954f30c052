#pragma once

#include <chipid/error.hpp>
#include <tl/expected.hpp>
#include <utility>

namespace chipid {

/// A value or the reason why there is none. Functions that return it throw nothing (but on exhausted memory).
template <typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::x, ...)` in a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}
/// The same, the error put together here.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string where = {}, std::string detail = {}) {
  return fail(Error{.code = code, .where = std::move(where), .detail = std::move(detail)});
}

}  // namespace chipid

#define CHIPID_CONCAT_(a, b) a##b
#define CHIPID_CONCAT(a, b) CHIPID_CONCAT_(a, b)
#define CHIPID_TRY_(result, declaration, ...)                                       \
  auto result = (__VA_ARGS__);                                                      \
  if (!result) return ::tl::unexpected<::chipid::Error>(std::move(result).error()); \
  declaration = *std::move(result)

/// CHIPID_TRY(auto value, expression): the value of a Result, or return its error from this function.
#define CHIPID_TRY(declaration, ...) CHIPID_TRY_(CHIPID_CONCAT(chipid_result_, __COUNTER__), declaration, __VA_ARGS__)
/// CHIPID_CHECK(expression): go on only if the Result<> succeeded, else return its error from this function.
#define CHIPID_CHECK(...)                                                          \
  do {                                                                             \
    if (auto chipid_checked = (__VA_ARGS__); !chipid_checked)                      \
      return ::tl::unexpected<::chipid::Error>(std::move(chipid_checked).error()); \
  } while (false)
