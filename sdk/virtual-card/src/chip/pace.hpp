#pragma once

#include "chip/pace_protocols.hpp"

/// Password Authenticated Connection Establishment, the chip's side (ICAO 9303-11, 4.4; BSI TR-03110-3, B.1).
namespace chipid::virtual_card::pace {

using crypto::KeyPair;

/// The password references of MSE:Set AT (4.4.4.1; TR-03110-3, B.11.1).
enum class Password : std::uint8_t { mrz = 0x01, can = 0x02, pin = 0x03, puk = 0x04 };

/// K_pi (9.7.3) of the password's text: MRZ_information as in 4.3.2, or the digits of the CAN, PIN or PUK.
[[nodiscard]] Bytes password_key(const Suite& suite, Password password, std::string_view text);

/// Bytes of the nonce s: the fewest whole blocks that are no shorter than the key (4.4.3.3).
[[nodiscard]] std::size_t nonce_size(const Suite& suite);
/// z = E(K_pi, s) (4.4.3.1).
[[nodiscard]] Result<Bytes> encrypt_nonce(const Suite& suite, BytesView password_key, BytesView nonce);

/// The mapped generator s * G + H, or g^s * h, with H from both mapping keys (4.4.3.3.1).
[[nodiscard]] Result<Bytes> map_generic(const Suite& suite, BytesView nonce, const KeyPair& own, BytesView other_key);

struct SessionKeys {
  Bytes enc;
  Bytes mac;
};
[[nodiscard]] SessionKeys derive_session_keys(const Suite& suite, BytesView shared_secret);

/// The token over the other side's ephemeral key (4.4.3.4): of the chip over the terminal's and the reverse.
[[nodiscard]] Result<Bytes> authentication_token(const Suite& suite, BytesView ks_mac, BytesView other_key);

/// CA_IC = SK_Map,IC / SK_IC modulo the group's order, all its bytes (4.4.3.5.1).
[[nodiscard]] Result<Bytes> chip_authentication_data(const Suite& suite, BytesView static_key, BytesView mapping_key);
/// A_IC = E(KSenc, CA_IC) of data padded already, in CBC with E(KSenc, -1) as IV (4.4.3.5.2).
[[nodiscard]] Result<Bytes> encrypt_chip_authentication_data(const Suite& suite, BytesView ks_enc, BytesView padded);

}  // namespace chipid::virtual_card::pace
