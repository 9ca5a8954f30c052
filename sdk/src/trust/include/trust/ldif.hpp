#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace chipid::trust {

struct LdifAttribute {
  std::string name = {};  ///< in small letters, with its options: "usercertificate;binary"
  Bytes value = {};
  std::size_t line = 0;  ///< where it begins, counted from 1
};

/// The attributes of LDIF content records (RFC 2849) in their order, as the ICAO PKD publishes them; the records'
/// names and borders have no use here. Values from addresses (`:<`) and change records are refused.
struct Ldif {
  std::vector<LdifAttribute> attributes = {};
  std::vector<std::size_t> bad_lines = {};  ///< lines whose value is not base64 or that have no name
};
[[nodiscard]] Result<Ldif> parse_ldif(std::string_view text);

/// Whether a text begins as LDIF does: comments and empty lines aside with `version:` or `dn:`.
[[nodiscard]] bool looks_like_ldif(std::string_view text);

}  // namespace chipid::trust
