#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "keys/primitives.hpp"
#include "rules/scopes.hpp"

namespace chipid::counter::agent {

/// A public key of P-256 as a JWK has it (RFC 7518, 6.2): base64url of 32 bytes each.
struct ClientKey {
  std::string x = {};
  std::string y = {};
  friend bool operator==(const ClientKey&, const ClientKey&) = default;
};

/// A page or program that was paired.
struct Site {
  std::string client = {};  ///< its id: 22 characters of base64url
  std::string name = {};    ///< as it calls itself; 1 to 64 characters
  std::string origin = {};  ///< empty: a program
  Scopes scopes = {};
  bool compatibility = false;                      ///< an old page, which shows neither token nor key
  Scopes without_asking = {};                      ///< of those that are confirmed each time else
  std::optional<store::Digest> token_digest = {};  ///< SHA-256 of the token's 43 last characters
  std::optional<ClientKey> key = {};
  std::chrono::sys_seconds created = {};
  std::optional<std::chrono::sys_seconds> last_used = {};
  std::uint64_t reads = 0;
  friend bool operator==(const Site&, const Site&) = default;
};

inline constexpr std::size_t most_sites = 64;
inline constexpr std::size_t longest_name = 64;  ///< characters

/// So many characters of UTF-8 (NFC) that are safe to show: no controls, nothing invisible (chipid/text.hpp).
[[nodiscard]] bool is_shown_text(std::string_view text, std::size_t least, std::size_t most);
[[nodiscard]] bool is_site_name(std::string_view name);
[[nodiscard]] bool is_client_id(std::string_view text);

}  // namespace chipid::counter::agent
