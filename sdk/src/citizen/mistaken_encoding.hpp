#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chipid::citizen {

/// UTF-8 that was taken for Windows-1252 and turned into UTF-8 again ("Nguyá»…n"), put right; nothing for a text that
/// is no such thing.
[[nodiscard]] std::optional<std::string> undo_mistaken_encoding(std::u32string_view text);

}  // namespace chipid::citizen
