#include "chip/chip_authentication.hpp"

#include <algorithm>

#include "chip/key_derivation.hpp"

namespace chipid::virtual_card::ca {
namespace {

using asn1::Oid;
using crypto::BlockCipher;

// In the order of BlockCipher.
constexpr Oid dh_protocols[] = {{0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 1},
                                {0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 2},
                                {0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 3},
                                {0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 4}};
constexpr Oid ecdh_protocols[] = {{0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 1},
                                  {0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 2},
                                  {0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 3},
                                  {0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 4}};

template <typename Fits>
const Key* only(const std::vector<Key>& keys, std::optional<std::uint32_t> id, const Fits& fits) {
  const auto wanted = [&](const Key& key) { return fits(key) && (!id || key.id == id); };
  if (std::count_if(keys.begin(), keys.end(), wanted) != 1) return nullptr;
  return &*std::find_if(keys.begin(), keys.end(), wanted);
}

}  // namespace

Oid protocol(bool on_curve, BlockCipher cipher) {
  const auto index = static_cast<std::size_t>(cipher);
  return on_curve ? ecdh_protocols[index] : dh_protocols[index];
}

std::optional<BlockCipher> cipher_of(const Oid& id) {
  for (const auto cipher : {BlockCipher::tdes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256}) {
    if (id == protocol(true, cipher) || id == protocol(false, cipher)) return cipher;
  }
  return std::nullopt;
}

const Key* choose_by_set_kat(const std::vector<Key>& keys, std::optional<std::uint32_t> id) {
  return only(keys, id, [](const Key& key) { return key.by_set_kat; });
}

const Key* choose_by_set_at(const std::vector<Key>& keys, const Oid& wanted, std::optional<std::uint32_t> id) {
  return only(keys, id, [&](const Key& key) {
    return key.by_set_at && protocol(key.group.curve().has_value(), key.cipher) == wanted;
  });
}

Result<SessionKeys> agree(const Key& key, BytesView terminal_key) {
  CHIPID_TRY(const auto secret, key.group.agree(key.private_key, terminal_key));
  return SessionKeys{.enc = derive_key(secret.view(), KeyUse::encryption, key.cipher),
                     .mac = derive_key(secret.view(), KeyUse::mac, key.cipher)};
}

}  // namespace chipid::virtual_card::ca
