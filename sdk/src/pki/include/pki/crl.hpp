#pragma once

#include <optional>
#include <vector>

#include "pki/certificate.hpp"

namespace chipid::pki {

/// CertificateList (RFC 5280, 5.1), read but not judged.
struct Crl {
  Bytes der = {};
  Bytes to_be_signed = {};
  Name issuer = {};
  Time this_update = {};
  std::optional<Time> next_update = {};
  /// Serial numbers as value bytes of their INTEGER, sorted, for a binary search.
  std::vector<Bytes> revoked = {};
  Bytes authority_key_identifier = {};
  Bytes number = {};  ///< cRLNumber; empty where absent
  std::vector<asn1::Oid> unknown_critical = {};
  lds::AlgorithmIdentifier signature_algorithm = {};
  bool algorithms_agree = false;
  Bytes signature = {};

  [[nodiscard]] bool revokes(BytesView serial_number) const;
};

[[nodiscard]] Result<Crl> parse_crl(BytesView der);

/// Whether `issuer_key` signed the list.
[[nodiscard]] crypto::SignatureOutcome verify_signature(const Crl& crl, const PublicKeyInfo& issuer_key);

}  // namespace chipid::pki
