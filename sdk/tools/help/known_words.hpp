#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chipid::tool::help {

/// What may stand where an option's help says SPECIMEN, VERDICT and the like; taken from the library. Nothing for a
/// name that says nothing.
[[nodiscard]] std::optional<std::vector<std::string>> known_words(std::string_view argument);

}  // namespace chipid::tool::help
