#pragma once

#include <optional>
#include <string_view>

namespace chipid::citizen {

/// The name of the province that a code of a personal number stands for; nothing for a code that is not in the table.
[[nodiscard]] std::optional<std::string_view> province_at_registration(std::string_view code) noexcept;

}  // namespace chipid::citizen
