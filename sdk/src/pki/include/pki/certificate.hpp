#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "asn1/oid.hpp"
#include "pki/algorithms.hpp"
#include "pki/name.hpp"
#include "pki/public_key_info.hpp"
#include "pki/time.hpp"

namespace chipid::pki {

using Sha256 = std::array<std::uint8_t, 32>;

/// Bits of KeyUsage that matter here (RFC 5280, 4.2.1.3).
struct KeyUsage {
  bool digital_signature = false;
  bool key_cert_sign = false;
  bool crl_sign = false;
};

struct BasicConstraints {
  bool ca = false;
  std::optional<std::uint32_t> path_length = {};
};

/// What the extensions say; those absent are nothing or empty.
struct Extensions {
  std::optional<BasicConstraints> basic_constraints = {};
  std::optional<KeyUsage> key_usage = {};
  std::vector<asn1::Oid> extended_key_usage = {};
  Bytes subject_key_identifier = {};
  Bytes authority_key_identifier = {};  ///< its keyIdentifier
  /// ICAO 9303-12, 7.1.1.6: document types of the MRZ that the signer may sign, such as "P", "ID".
  std::vector<std::string> document_types = {};
  std::vector<std::string> crl_distribution_points = {};  ///< http and ldap addresses, as stated
  /// Critical and not understood here: whoever relies on the certificate must refuse it (RFC 5280, 4.2).
  std::vector<asn1::Oid> unknown_critical = {};
  /// An extension that stands twice, which RFC 5280, 4.2 forbids.
  bool repeated = false;
  /// One that we know but is not built as it should be; or there are some in a certificate of another version than 3.
  bool malformed = false;
};

/// Certificate (RFC 5280, 4.1), read but not judged.
struct Certificate {
  Bytes der = {};
  Bytes to_be_signed = {};  ///< the whole TBSCertificate, as signed
  std::uint32_t version = 1;
  Bytes serial_number = {};  ///< the value bytes of the INTEGER
  Name issuer = {};
  Name subject = {};
  Time not_before = {};
  Time not_after = {};
  PublicKeyInfo public_key = {};
  Extensions extensions = {};
  lds::AlgorithmIdentifier signature_algorithm = {};
  /// Whether the algorithm inside the signed part is the one outside (RFC 5280, 4.1.1.2).
  bool algorithms_agree = false;
  Bytes signature = {};
  Sha256 sha256 = {};  ///< of `der`

  [[nodiscard]] bool self_issued() const { return issuer.canonical == subject.canonical; }
};

/// DER, one certificate and nothing behind it; data.malformed otherwise. Tolerant where states err without harm
/// (negative serial numbers, empty extensions).
[[nodiscard]] Result<Certificate> parse_certificate(BytesView der);

/// Whether `issuer_key` signed the certificate.
[[nodiscard]] crypto::SignatureOutcome verify_signature(const Certificate& certificate,
                                                        const PublicKeyInfo& issuer_key);

/// Weakest of the certificate's own algorithms: its signature's hash, its key (RSA below 2048 bits is weak).
[[nodiscard]] Strength strength_of(const Certificate& certificate);

}  // namespace chipid::pki
