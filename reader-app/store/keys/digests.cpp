#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>

#include <chipid/random.hpp>
#include <memory>

#include "keys/primitives.hpp"

namespace chipid::counter::store {

Digest sha256(BytesView data) {
  Digest digest{};
  EVP_Digest(data.data(), data.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
  return digest;
}

Digest hmac_sha256(BytesView key, BytesView data) {
  Digest mac{};
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), data.data(), data.size(), mac.data(), nullptr);
  return mac;
}

bool equal(BytesView one, BytesView other) {
  return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

Outcome<Bytes> random_bytes(std::size_t size) {
  auto bytes = system_random(size);
  if (!bytes) return trouble(TroubleCode::crypto, "random");
  return *std::move(bytes);
}

Outcome<SecretBytes> derive_key(BytesView key, BytesView purpose, std::size_t size) {
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> hkdf(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr),
                                                                         EVP_PKEY_CTX_free);
  SecretBytes derived(size);
  if (!hkdf || EVP_PKEY_derive_init(hkdf.get()) <= 0 || EVP_PKEY_CTX_set_hkdf_md(hkdf.get(), EVP_sha256()) <= 0 ||
      EVP_PKEY_CTX_set1_hkdf_key(hkdf.get(), key.data(), static_cast<int>(key.size())) <= 0 ||
      EVP_PKEY_CTX_add1_hkdf_info(hkdf.get(), purpose.data(), static_cast<int>(purpose.size())) <= 0 ||
      EVP_PKEY_derive(hkdf.get(), derived.mutable_view().data(), &size) <= 0)
    return trouble(TroubleCode::crypto, "HKDF");
  return derived;
}

Outcome<SecretBytes> derive_key(BytesView key, std::string_view purpose) {
  return derive_key(key, BytesView{reinterpret_cast<const std::uint8_t*>(purpose.data()), purpose.size()});
}

Outcome<SecretBytes> stretch(BytesView secret, BytesView salt, StretchCost cost, std::size_t size) {
  constexpr std::uint32_t most = 20;
  constexpr std::uint64_t block = 8;
  if (cost.log2_n < 1 || cost.log2_n > most) return trouble(TroubleCode::bad_value, "cost of scrypt");
  const std::uint64_t n = std::uint64_t{1} << cost.log2_n;
  SecretBytes stretched(size);
  if (EVP_PBE_scrypt(reinterpret_cast<const char*>(secret.data()), secret.size(), salt.data(), salt.size(), n, block, 1,
                     n * block * 128 * 2, stretched.mutable_view().data(), size) != 1)
    return trouble(TroubleCode::crypto, "scrypt");
  return stretched;
}

}  // namespace chipid::counter::store
