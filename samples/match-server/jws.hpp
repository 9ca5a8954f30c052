#pragma once

#include <chipid/site_key.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Detached signatures (RFC 7515, appendix F) with ES256.
namespace match_server {

[[nodiscard]] std::optional<std::string> sign_detached(const chipid::SiteKey& key, std::string_view type,
                                                       std::string_view payload);
[[nodiscard]] bool verify_detached(std::string_view jws, std::string_view type, std::string_view payload,
                                   const std::vector<chipid::EnrolledKey>& keys);

}  // namespace match_server
