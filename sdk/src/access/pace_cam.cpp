#include "access/pace_cam.hpp"

#include "core/bytes.hpp"
#include "crypto/compare.hpp"
#include "crypto/padding.hpp"
#include "pace_faults.hpp"

namespace chipid::access::pace {

Result<Bytes> decrypt_chip_authentication_data(const crypto::KeyAgreementGroup& group, crypto::BlockCipher cipher,
                                               const sm::KsEnc& ks_enc, BytesView encrypted) {
  const auto block = crypto::block_size(cipher);
  if (encrypted.empty() || encrypted.size() % block != 0) return untrusted();
  CHIPID_TRY(const auto iv, crypto::cbc_encrypt(cipher, ks_enc.bytes.view(), Bytes(block, 0xFF)));
  CHIPID_TRY(const auto padded, crypto::cbc_decrypt(cipher, ks_enc.bytes.view(), encrypted, iv));
  const auto data = crypto::unpad(padded, block);
  // On every standardised curve the order has as many bytes as the field.
  if (!data || data->empty() || data->size() > group.secret_size()) return untrusted();
  return core::to_bytes(*data);
}

bool proves_key(const crypto::KeyAgreementGroup& group, BytesView chip_authentication_data, BytesView static_key,
                BytesView mapping_key) {
  const auto element = group.shared_element(chip_authentication_data, static_key);
  return element && crypto::constant_time_equal(element->view(), mapping_key);
}

}  // namespace chipid::access::pace
