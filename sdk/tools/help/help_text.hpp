#pragma once

#include <string>
#include <string_view>

#include "tree.hpp"

namespace chipid::tool::help {

/// A program without commands as its own --help tells it: "Usage: NAME ...", a sentence, then lines of
/// "  --option ARGUMENT   what it does", which may go on below.
[[nodiscard]] Command tree_of_help(std::string_view text);

/// The words that may stand after an option are told in one language only: "light, dark or contrast".
void take_words(Command& command, const Command& other);

}  // namespace chipid::tool::help
