#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace chipid::tool::help {

/// What a text of the command line's help is in Vietnamese. "One of: a, b": the words after the colon stay. Nothing
/// where vietnamese.def lacks it.
[[nodiscard]] std::optional<std::string> in_vietnamese(std::string_view english);

/// The help of the command and of all below it, in Vietnamese from now on.
void speak_vietnamese(CLI::App& app);

}  // namespace chipid::tool::help
