#pragma once

#include <optional>
#include <string>

#include "asn1/oid.hpp"
#include "crypto/key_agreement.hpp"
#include "crypto/public_key.hpp"

/// Card-verifiable certificates as a chip reads them (BSI TR-03110-3, C.1).
namespace chipid::virtual_card::ta {

/// A key that signs: of an authority, or a terminal's.
struct VerifyingKey {
  crypto::PublicKey key;
  crypto::SignatureScheme scheme = {};
  /// The domain parameters that the certificates below it leave out.
  std::optional<crypto::Curve> curve = {};
};

/// The scheme of id-TA (A.1.1.3 and A.6.4); nothing for an identifier that this chip does not know.
[[nodiscard]] std::optional<crypto::SignatureScheme> scheme_of(BytesView protocol_value);

/// id-IS, the type of terminal that reads travel documents (C.4.1); its rights are one byte.
inline constexpr asn1::Oid id_inspection_system{0, 4, 0, 127, 0, 7, 3, 1, 2, 1};

/// Who stands where in the chain (C.4): the two upper bits of the rights.
enum class Role : std::uint8_t { terminal = 0, foreign_verifier = 1, domestic_verifier = 2, authority = 3 };
[[nodiscard]] Role role_of(std::uint8_t rights) noexcept;

inline constexpr std::uint8_t right_to_dg3 = 0x01;
inline constexpr std::uint8_t right_to_dg4 = 0x02;

struct Certificate {
  std::string authority = {};  ///< CAR
  std::string holder = {};     ///< CHR
  asn1::Oid terminal_type = {};
  Bytes rights = {};           ///< with the role, of the type's own size
  std::string effective = {};  ///< YYYYMMDD
  std::string expiration = {};
  VerifyingKey key;
  Bytes body = {};  ///< 7F4E as it came: what is signed
  Bytes signature = {};
};

/// Body and signature, without the object 7F21 around them, as PSO:Verify Certificate brings them. `issuer`: whose
/// domain parameters the key inherits where it has none.
[[nodiscard]] Result<Certificate> parse_certificate(BytesView body_and_signature, const VerifyingKey& issuer);

}  // namespace chipid::virtual_card::ta
