#pragma once

#include <chipid/report.hpp>
#include <string_view>
#include <tl/expected.hpp>

namespace chipid::counter::typing {

/// Why nothing is typed or heard, or no more; the table is troubles.def.
enum class Trouble {
#define TYPING_TROUBLE(enumerator, ...) enumerator,
#include "typing/troubles.def"
#undef TYPING_TROUBLE
};

/// The stable name, such as "typing.other_window".
[[nodiscard]] std::string_view trouble_id(Trouble trouble) noexcept;
/// One sentence that says what happened.
[[nodiscard]] Sentence trouble_message(Trouble trouble);
/// One sentence that says what to do next.
[[nodiscard]] Sentence trouble_hint(Trouble trouble);

/// A value or why there is none. Functions that return it throw nothing.
template <typename T = void>
using Outcome = tl::expected<T, Trouble>;

}  // namespace chipid::counter::typing
