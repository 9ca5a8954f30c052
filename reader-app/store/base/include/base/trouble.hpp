#pragma once

#include <chipid/error.hpp>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace chipid::counter::store {

/// Why the history cannot do what it was asked; the table is troubles.def.
enum class TroubleCode {
#define STORE_TROUBLE(enumerator, ...) enumerator,
#include "base/troubles.def"
#undef STORE_TROUBLE
};

struct Trouble {
  TroubleCode code = TroubleCode::failed;
  /// A technical remark in English for those who look after the computer; no personal data, no key. May be empty.
  std::string detail = {};
};

/// The stable name, such as "store.disk_full".
[[nodiscard]] std::string_view trouble_id(TroubleCode code) noexcept;
/// One sentence that says what happened.
[[nodiscard]] std::string_view trouble_message(TroubleCode code, Language language) noexcept;
/// One sentence that says what to do next.
[[nodiscard]] std::string_view trouble_hint(TroubleCode code, Language language) noexcept;

/// A value or the reason why there is none. Functions that return it throw nothing (but on exhausted memory).
template <typename T = void>
using Outcome = tl::expected<T, Trouble>;

[[nodiscard]] inline tl::unexpected<Trouble> trouble(TroubleCode code, std::string detail = {}) {
  return tl::unexpected<Trouble>(Trouble{code, std::move(detail)});
}

}  // namespace chipid::counter::store

#define STORE_CONCAT_(a, b) a##b
#define STORE_CONCAT(a, b) STORE_CONCAT_(a, b)
#define STORE_TRY_(outcome, declaration, ...)                                                           \
  auto outcome = (__VA_ARGS__);                                                                         \
  if (!outcome) return ::tl::unexpected<::chipid::counter::store::Trouble>(std::move(outcome).error()); \
  declaration = *std::move(outcome)

/// STORE_TRY(auto value, expression): the value of an Outcome, or return its trouble from this function.
#define STORE_TRY(declaration, ...) STORE_TRY_(STORE_CONCAT(store_outcome_, __COUNTER__), declaration, __VA_ARGS__)
#define STORE_CHECK_(outcome, ...)                                                            \
  do {                                                                                        \
    if (auto outcome = (__VA_ARGS__); !outcome)                                               \
      return ::tl::unexpected<::chipid::counter::store::Trouble>(std::move(outcome).error()); \
  } while (false)
/// STORE_CHECK(expression): go on only if the Outcome<> is good, else return its trouble from this function.
#define STORE_CHECK(...) STORE_CHECK_(STORE_CONCAT(store_checked_, __COUNTER__), __VA_ARGS__)
