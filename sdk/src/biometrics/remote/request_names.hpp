#pragma once

#include <string_view>

namespace chipid::remote {

/// Names of headers are the same in capitals and small letters (RFC 9110, 5.1).
[[nodiscard]] bool same_name(std::string_view a, std::string_view b) noexcept;

}  // namespace chipid::remote
