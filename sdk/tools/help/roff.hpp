#pragma once

#include <string>
#include <string_view>

namespace chipid::tool::help::roff {

/// Running text: `this` becomes bold, and nothing in it is taken for a request.
[[nodiscard]] std::string text(std::string_view plain);
/// What is typed as it stands: every mark is the one of the keyboard, so that it may be copied.
[[nodiscard]] std::string code(std::string_view plain);
[[nodiscard]] std::string bold(std::string_view plain);
[[nodiscard]] std::string italic(std::string_view plain);

}  // namespace chipid::tool::help::roff
