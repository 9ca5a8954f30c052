#pragma once

#include <chipid/result.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "asn1/oid.hpp"
#include "crypto/block_cipher.hpp"
#include "crypto/key_agreement.hpp"

/// The variants of PACE, their identifiers and names (ICAO 9303-11, 9.2.1 to 9.2.3 and 9.5; BSI TR-03110-3, A.1.1.1).
namespace chipid::virtual_card::pace {

/// id-PACE; below it key agreement with mapping, below that the cipher.
inline constexpr asn1::Oid id_pace{0, 4, 0, 127, 0, 7, 2, 2, 4};
inline constexpr asn1::Oid id_pace_dh_gm_aes_128{0, 4, 0, 127, 0, 7, 2, 2, 4, 1, 2};
inline constexpr asn1::Oid id_pace_dh_im_aes_128{0, 4, 0, 127, 0, 7, 2, 2, 4, 3, 2};
inline constexpr asn1::Oid id_pace_ecdh_gm_tdes{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 1};
inline constexpr asn1::Oid id_pace_ecdh_gm_aes_128{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 2};
inline constexpr asn1::Oid id_pace_ecdh_gm_aes_192{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 3};
inline constexpr asn1::Oid id_pace_ecdh_gm_aes_256{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 4};
inline constexpr asn1::Oid id_pace_ecdh_im_aes_128{0, 4, 0, 127, 0, 7, 2, 2, 4, 4, 2};
inline constexpr asn1::Oid id_pace_ecdh_im_aes_256{0, 4, 0, 127, 0, 7, 2, 2, 4, 4, 4};
inline constexpr asn1::Oid id_pace_ecdh_cam_aes_128{0, 4, 0, 127, 0, 7, 2, 2, 4, 6, 2};

/// How the nonce makes a new generator (9303-11, 4.4.3.3).
enum class Mapping { generic, integrated, chip_authentication };

/// A PACEInfo as the chip announces it, with its PACEDomainParameterInfo where there is one.
struct Offer {
  asn1::Oid protocol;
  std::uint32_t parameter_id = 0;
  /// The standardised set whose parameters are written out under the parameter id; nothing: the id names the set
  /// itself.
  std::optional<std::uint32_t> written_out = {};
  /// What is written out has another generator, and is no known set any more.
  bool other_generator = false;
};

/// What a run computes with.
struct Suite {
  asn1::Oid protocol;
  Mapping mapping = Mapping::generic;
  crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
  crypto::KeyAgreementGroup group;
  std::uint32_t parameter_id = 0;
};
/// Nothing where this chip has no such protocol or parameters, or they do not go together: integrated mapping needs a
/// prime of 3 modulo 4, which that of secp224r1 is not (9.5.1).
[[nodiscard]] std::optional<Suite> find_suite(const Offer& offer);

/// The identifier without the cipher, as PACEDomainParameterInfo names it (9.2.2).
[[nodiscard]] asn1::Oid without_cipher(const asn1::Oid& protocol);
/// Generic mapping with 3DES over the same kind of group, what an attacker would like better; of 3DES AES-128.
[[nodiscard]] asn1::Oid weakened(const asn1::Oid& protocol);

/// "ECDH-IM-AES-256/13", several joined by "+". usage.bad_value.
[[nodiscard]] Result<std::vector<Offer>> parse_offers(std::string_view names);
/// Everything that find_suite() finds, by such names.
[[nodiscard]] std::vector<std::string> offer_names();

}  // namespace chipid::virtual_card::pace
