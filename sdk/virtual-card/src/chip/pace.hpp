#pragma once

#include <chipid/random.hpp>
#include <chipid/secret.hpp>
#include <optional>
#include <string_view>

#include "asn1/oid.hpp"
#include "crypto/block_cipher.hpp"
#include "crypto/elliptic_curve.hpp"

/// Password Authenticated Connection Establishment, the chip's side (ICAO 9303-11, 4.4; BSI TR-03110-3, B.1).
namespace chipid::virtual_card::pace {

/// id-PACE (ICAO 9303-11, 9.2.3).
inline constexpr asn1::Oid id_pace{0, 4, 0, 127, 0, 7, 2, 2, 4};
inline constexpr asn1::Oid id_pace_ecdh_gm_tdes{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 1};
inline constexpr asn1::Oid id_pace_ecdh_gm_aes_128{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 2};
inline constexpr asn1::Oid id_pace_ecdh_gm_aes_192{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 3};
inline constexpr asn1::Oid id_pace_ecdh_gm_aes_256{0, 4, 0, 127, 0, 7, 2, 2, 4, 2, 4};

/// A PACEInfo as the chip announces it (9.2.3).
struct Offer {
  asn1::Oid protocol;
  std::uint32_t parameter_id = 0;
};

/// How the nonce makes a new generator (4.4.3.3).
enum class Mapping { generic };

/// What a run computes with.
struct Suite {
  asn1::Oid protocol;
  Mapping mapping = Mapping::generic;
  crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
  crypto::Curve curve = crypto::Curve::secp256r1;
};
/// Nothing where this chip has no such protocol or parameters.
[[nodiscard]] std::optional<Suite> find_suite(const Offer& offer);

/// The password references of MSE:Set AT (4.4.4.1).
enum class Password : std::uint8_t { mrz = 0x01, can = 0x02 };

/// K_pi (9.7.3) of the password's text: MRZ_information as in 4.3.2, or the digits of the CAN.
[[nodiscard]] Bytes password_key(const Suite& suite, Password password, std::string_view text);

/// Bytes of the nonce s: the fewest whole blocks that are no shorter than the key (4.4.3.3).
[[nodiscard]] std::size_t nonce_size(const Suite& suite);
/// z = E(K_pi, s) (4.4.3.1).
[[nodiscard]] Result<Bytes> encrypt_nonce(const Suite& suite, BytesView password_key, BytesView nonce);

struct KeyPair {
  SecretBytes private_key;
  Bytes public_key;
};
/// A key on the curve's own generator, for the mapping; on the mapped one, for the agreement (4.4.3.2).
[[nodiscard]] Result<KeyPair> generate_key(const Suite& suite, const RandomSource& random);
[[nodiscard]] Result<KeyPair> generate_key(const Suite& suite, const RandomSource& random, BytesView generator);

/// The mapped generator s * G + H with H from both mapping keys (4.4.3.3.1).
[[nodiscard]] Result<Bytes> map_generic(const Suite& suite, BytesView nonce, const KeyPair& own, BytesView other_key);

/// The shared secret: the x coordinate, all bytes of the field (4.4.3.4 step 3; TR-03111, 4.3.1).
[[nodiscard]] Result<Bytes> agree(const Suite& suite, const KeyPair& own, BytesView other_key);

struct SessionKeys {
  Bytes enc;
  Bytes mac;
};
[[nodiscard]] SessionKeys derive_session_keys(const Suite& suite, BytesView shared_secret);

/// The token over the other side's ephemeral key (4.4.3.4): of the chip over the terminal's and the reverse.
[[nodiscard]] Result<Bytes> authentication_token(const Suite& suite, BytesView ks_mac, BytesView other_key);

}  // namespace chipid::virtual_card::pace
