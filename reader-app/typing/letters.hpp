#pragma once

#include <string>
#include <string_view>

#include "typing/profile.hpp"

/// Letters of UTF-8 text.
namespace chipid::counter::typing {

[[nodiscard]] std::u32string characters_of(std::string_view text);
[[nodiscard]] std::string utf8_of(std::u32string_view characters);
[[nodiscard]] std::string in_case(std::string_view text, Casing casing);
/// "Nguyễn Đình" becomes "Nguyen Dinh".
[[nodiscard]] std::string without_accents(std::string_view text);

}  // namespace chipid::counter::typing
