#pragma once

#include <optional>
#include <vector>

#include "asn1/oid.hpp"
#include "crypto/block_cipher.hpp"
#include "crypto/key_agreement.hpp"
#include "iso7816/status_word.hpp"

/// Chip Authentication version 1, the chip's side (ICAO 9303-11, 6.2; BSI TR-03110-3, B.2).
namespace chipid::virtual_card::ca {

/// id-CA (ICAO 9303-11, 9.2.5): below it the key agreement, below that the cipher.
inline constexpr asn1::Oid id_ca_dh{0, 4, 0, 127, 0, 7, 2, 2, 3, 1};
inline constexpr asn1::Oid id_ca_ecdh{0, 4, 0, 127, 0, 7, 2, 2, 3, 2};

/// The protocol of a key agreement and a cipher, and the reverse; nothing for another identifier.
[[nodiscard]] asn1::Oid protocol(bool on_curve, crypto::BlockCipher cipher);
[[nodiscard]] std::optional<crypto::BlockCipher> cipher_of(const asn1::Oid& protocol);

/// A static key pair with what it may be used for.
struct Key {
  crypto::KeyAgreementGroup group;
  Bytes private_key;
  crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
  /// The reference of DO 84; nothing where it is the only key.
  std::optional<std::uint32_t> id = {};
  /// By MSE:Set KAT, which is for 3DES alone; by MSE:Set AT and GENERAL AUTHENTICATE (6.2.4).
  bool by_set_kat = false;
  bool by_set_at = true;
};

/// The key that was chosen; nothing where none fits, or more than one without an identifier.
[[nodiscard]] const Key* choose_by_set_kat(const std::vector<Key>& keys, std::optional<std::uint32_t> id);
[[nodiscard]] const Key* choose_by_set_at(const std::vector<Key>& keys, const asn1::Oid& protocol,
                                          std::optional<std::uint32_t> id);

struct SessionKeys {
  Bytes enc;
  Bytes mac;
};
/// From the terminal's ephemeral public key (6.2.2, step 2; 9.7.1).
[[nodiscard]] Result<SessionKeys> agree(const Key& key, BytesView terminal_key);

/// What a fault changes on the way.
struct Tampering {
  /// Every attempt is answered with this status word.
  std::optional<iso7816::StatusWord> refuses = {};
  /// Every attempt is left without an answer.
  bool silent = false;
  /// How many runs end with a wrong MAC in the first answer on the new keys.
  unsigned wrong_first_answers = 0;
};

}  // namespace chipid::virtual_card::ca
