#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>

namespace chipid::pki {

/// Name (RFC 5280, 4.1.2.4) as three things: the bytes as they stand, a form to compare by, and text to show.
struct Name {
  Bytes der = {};
  /// The same for two names that differ only in the kinds of string, case and white space (RFC 5280, 7.1) or in the
  /// order of their RDNs, which some states' signers turn round.
  Bytes canonical = {};
  /// countryName in capitals, as stated; empty where absent.
  std::string country = {};
  /// "C=VN, O=..., CN=...": fit to be shown.
  std::string text = {};
};

/// The whole SEQUENCE OF RelativeDistinguishedName.
[[nodiscard]] Result<Name> parse_name(BytesView der);

}  // namespace chipid::pki
