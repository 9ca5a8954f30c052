#pragma once

#include <string>
#include <string_view>

namespace chipid::core {

/// The characters of a text; a byte that is no part of UTF-8 counts as one of ISO 8859-1.
[[nodiscard]] std::u32string to_code_points(std::string_view text);

/// The other way; what is no character (surrogates, beyond Unicode) is left out.
[[nodiscard]] std::string to_utf8(std::u32string_view text);

}  // namespace chipid::core
