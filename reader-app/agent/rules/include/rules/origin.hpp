#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

/// Origins as browsers write them (RFC 6454, 6.2; URL standard, "serialization of an origin").
namespace chipid::counter::agent {

/// Those that were paired; compared byte for byte.
using OriginSet = std::set<std::string, std::less<>>;
using Origins = std::shared_ptr<const OriginSet>;

/// Whether a browser would send exactly this for a page of http or https: lower case, no default port, no path, no
/// user, no trailing dot, names in ASCII (punycode stays as it is), addresses in their one form. Not `null`.
[[nodiscard]] bool is_origin(std::string_view text);
/// An origin that nobody on the network can pose as: https, or http of this computer (Secure Contexts, 3.1).
[[nodiscard]] bool may_be_paired(std::string_view origin);

}  // namespace chipid::counter::agent
