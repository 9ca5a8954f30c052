#pragma once

#include <span>
#include <string_view>

namespace chipid::trust {

/// The member states of the United Nations by their codes of ISO 3166-1, whose passports a counter may meet.
[[nodiscard]] std::span<const std::string_view> un_members() noexcept;

}  // namespace chipid::trust
