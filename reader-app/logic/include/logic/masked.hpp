#pragma once

#include <string>
#include <string_view>

/// What a person recognises as their own and passers-by cannot use.
namespace chipid::counter {

/// The first letter of each word: "N••• V••• A•••". Dots tell nothing of lengths.
[[nodiscard]] std::string masked_name(std::string_view name);
/// The last three digits: "••• 123"; dots alone where there are fewer than nine.
[[nodiscard]] std::string masked_number(std::string_view number);

}  // namespace chipid::counter
