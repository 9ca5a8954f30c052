#pragma once

#include <optional>
#include <span>
#include <vector>

#include "lds/signed_data.hpp"
#include "trust/store.hpp"

namespace chipid::trust {

/// The version that RFC 5652, 5.1 asks for: 3 where the content is not id-data or a signer is named by its key, else 1.
[[nodiscard]] bool version_fits(const lds::SignedData& data);

/// The certificates inside of signed data that can be read, each with its digest; the others are left out.
[[nodiscard]] std::vector<CertificatePtr> embedded_certificates(const lds::SignedData& data);

/// SignerIdentifier (RFC 5652, 5.3), taken apart.
struct SignerId {
  Bytes canonical_issuer = {};  ///< pki::Name::canonical; empty where the key is named
  Bytes serial_number = {};     ///< the value bytes of the INTEGER
  Bytes key_identifier = {};    ///< empty where issuer and serial number are named
};
[[nodiscard]] Result<SignerId> parse_signer_id(const lds::SignerInfo& signer);

/// Whether the identifier names this certificate: the issuer's RDNs in any order; the key by its subject key
/// identifier, or where the certificate has none by the SHA-1 digest of the key (RFC 5280, 4.2.1.2).
[[nodiscard]] bool names(const SignerId& id, const pki::Certificate& certificate);

/// What became of one SignerInfo. Every question is answered apart from the others, as far as it can be.
struct SignerCheck {
  enum class Attributes {
    good,
    absent,
    /// Not a SET OF Attribute; content-type, message-digest or signing-time twice or with other than one value; the
    /// first two missing.
    malformed,
  };
  enum class Signature {
    valid,
    invalid,
    /// An algorithm, a curve or a key that we do not know or that does not fit; `signer->public_key.state` tells more.
    unsupported,
    forbidden,  ///< by MD5: not computed, proves nothing
    no_signer,  ///< no certificate at hand that the SignerInfo names
  };

  bool version_fits = false;          ///< 1 with issuer and serial number, 3 with a key identifier (5.3)
  std::optional<SignerId> id = {};    ///< nothing where it cannot be read
  CertificatePtr signer = {};         ///< the certificate named
  bool embedded = false;              ///< it came with the data, not from the store
  bool issuer_order_differs = false;  ///< the issuer is named with its RDNs in another order or kind of string

  Attributes attributes = Attributes::absent;
  bool content_type_equal = false;  ///< the signed content-type is eContentType
  /// The signed digest is that of the content; nothing where the digest algorithm is unknown.
  std::optional<bool> digest_equal = {};
  /// The signature's hash is the digest algorithm, and the algorithms that RFC 6211 has signed are those used.
  bool algorithms_agree = false;
  std::optional<pki::Time> signing_time = {};

  pki::IdentifiedHash digest = {};
  pki::IdentifiedSignature algorithm = {};
  Signature signature = Signature::no_signer;
  /// The signature is over the attributes in the order as read and not, as 5.4 asks, over their DER.
  bool signed_as_read = false;
  /// It is valid only because the policy lets the NULL of its DigestInfo be absent.
  bool digest_info_without_null = false;

  /// All that makes the content the signer's: version, attributes, algorithms, digest and signature.
  [[nodiscard]] bool good() const;
};

struct SignerOptions {
  /// Where signers are looked for that the data do not embed; may be nullptr.
  const Store* store = nullptr;
  bool digest_info_without_null = false;
};

/// Verifies one SignerInfo of `data` (RFC 5652, 5.4 and 5.6). Says nothing of whether its signer is trusted.
[[nodiscard]] SignerCheck check_signer(const lds::SignedData& data, const lds::SignerInfo& signer,
                                       std::span<const CertificatePtr> embedded, const SignerOptions& options = {});

}  // namespace chipid::trust
