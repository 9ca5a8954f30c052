#pragma once

#include "pki/certificate.hpp"

namespace chipid::pki {

/// Extension ::= SEQUENCE { extnID, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING } (RFC 5280, 4.1.2.9). For
/// this module's sources.
struct Extension {
  asn1::Oid oid = {};
  bool critical = false;
  BytesView value = {};
};

/// Extensions ::= SEQUENCE OF Extension, here given the inside of the SEQUENCE.
[[nodiscard]] Result<std::vector<Extension>> parse_extension_list(asn1::Reader sequence);

/// [number] EXPLICIT Extensions OPTIONAL; nothing where it is absent.
[[nodiscard]] Result<std::optional<std::vector<Extension>>> parse_optional_extensions(asn1::Reader& fields,
                                                                                      std::uint32_t number);

/// AuthorityKeyIdentifier (4.2.1.1): its keyIdentifier, empty where it names the issuer in another way.
[[nodiscard]] Result<Bytes> parse_authority_key_identifier(BytesView value);

/// What the extensions of a certificate say; what is wrong inside one is told in the result.
[[nodiscard]] Extensions read_extensions(const std::vector<Extension>& list);

}  // namespace chipid::pki
