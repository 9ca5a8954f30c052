#pragma once

#include <chipid/error.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace chipid::serve {

/// Every reason of the service's own for not answering; the table is refusals.def.
enum class Refusal {
#define CHIPID_REFUSAL(enumerator, ...) enumerator,
#include "serve/refusals.def"
#undef CHIPID_REFUSAL
};

/// A refusal, and the member or header field it is about; `where` may be empty and never holds a value.
struct Trouble {
  Refusal refusal = Refusal::bad_json;
  std::string where = {};
};

template <typename T>
using Outcome = tl::expected<T, Trouble>;

[[nodiscard]] inline tl::unexpected<Trouble> refuse(Refusal refusal, std::string where = {}) {
  return tl::unexpected<Trouble>(Trouble{refusal, std::move(where)});
}

[[nodiscard]] int refusal_status(Refusal refusal) noexcept;
/// The stable code, such as "json.too_deep".
[[nodiscard]] std::string_view refusal_code(Refusal refusal) noexcept;
[[nodiscard]] std::string_view refusal_message(Refusal refusal, Language language) noexcept;
[[nodiscard]] std::string_view refusal_hint(Refusal refusal, Language language) noexcept;

}  // namespace chipid::serve
