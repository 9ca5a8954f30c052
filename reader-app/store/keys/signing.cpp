#include <openssl/evp.h>

#include <memory>

#include "keys/primitives.hpp"

namespace chipid::counter::store {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Key private_key(const SecretBytes& seed) {
  return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.view().data(), seed.size()), EVP_PKEY_free};
}

}  // namespace

Outcome<PublicKey> public_key(const SecretBytes& seed) {
  const auto key = private_key(seed);
  PublicKey out{};
  auto size = out.size();
  if (!key || EVP_PKEY_get_raw_public_key(key.get(), out.data(), &size) != 1)
    return trouble(TroubleCode::crypto, "Ed25519");
  return out;
}

Outcome<Signature> sign(const SecretBytes& seed, BytesView message) {
  const auto key = private_key(seed);
  const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  Signature signature{};
  auto size = signature.size();
  if (!key || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
      EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1)
    return trouble(TroubleCode::crypto, "Ed25519");
  return signature;
}

bool verify(const PublicKey& key, BytesView message, BytesView signature) {
  const Key parsed(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), key.size()), EVP_PKEY_free);
  const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  return parsed && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, parsed.get()) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace chipid::counter::store
