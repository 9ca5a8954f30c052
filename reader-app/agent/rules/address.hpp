#pragma once

#include <string_view>

/// Addresses in the one form in which browsers write them.
namespace chipid::counter::agent {

/// Four numbers without leading zeros.
[[nodiscard]] bool is_ipv4(std::string_view text);
/// Without brackets, as RFC 5952 compresses it, in hexadecimal throughout (URL standard, "IPv6 serializer").
[[nodiscard]] bool is_ipv6(std::string_view text);
/// Whether its last label is a number, decimal or hexadecimal (URL standard, "ends in a number checker").
[[nodiscard]] bool ends_in_number(std::string_view host);

}  // namespace chipid::counter::agent
