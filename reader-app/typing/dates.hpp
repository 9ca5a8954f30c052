#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chipid::counter::typing {

/// Made of dd, d, mm, m, yyyy, yy and what stands between them: "dd/mm/yyyy".
[[nodiscard]] bool is_date_format(std::string_view format);
/// A day ("YYYY-MM-DD") in that format; nothing where the text is no whole day.
[[nodiscard]] std::optional<std::string> format_day(std::string_view iso, std::string_view format);

}  // namespace chipid::counter::typing
