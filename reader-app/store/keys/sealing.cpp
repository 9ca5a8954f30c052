#include <openssl/evp.h>

#include <memory>

#include "keys/primitives.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;
constexpr std::size_t wrap_growth = 8;

struct Cipher {
  std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};

  bool start(const EVP_CIPHER* kind, const SecretBytes& key, const std::uint8_t* nonce, bool encrypt) {
    if (!context || key.size() != key_size) return false;
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    return EVP_CipherInit_ex(context.get(), kind, nullptr, key.view().data(), nonce, encrypt ? 1 : 0) == 1;
  }
  bool update(std::uint8_t* out, BytesView in) {
    int size = 0;
    return in.empty() || EVP_CipherUpdate(context.get(), out, &size, in.data(), static_cast<int>(in.size())) == 1;
  }
  bool finish(std::uint8_t* end) {
    int size = 0;
    return EVP_CipherFinal_ex(context.get(), end, &size) == 1;
  }
  bool tag(int what, std::uint8_t* bytes) {
    return EVP_CIPHER_CTX_ctrl(context.get(), what, static_cast<int>(tag_size), bytes) == 1;
  }
};

}  // namespace

Outcome<Bytes> seal(const SecretBytes& key, BytesView clear, BytesView bound) {
  STORE_TRY(auto sealed, random_bytes(nonce_size));
  sealed.resize(nonce_size + clear.size() + tag_size);
  auto* const text = sealed.data() + nonce_size;
  auto* const tag = text + clear.size();
  Cipher gcm;
  if (!gcm.start(EVP_aes_256_gcm(), key, sealed.data(), true) || !gcm.update(nullptr, bound) ||
      !gcm.update(text, clear) || !gcm.finish(tag) || !gcm.tag(EVP_CTRL_AEAD_GET_TAG, tag))
    return trouble(TroubleCode::crypto, "AES-GCM");
  return sealed;
}

Outcome<SecretBytes> unseal(const SecretBytes& key, BytesView sealed, BytesView bound) {
  if (sealed.size() < nonce_size + tag_size) return trouble(TroubleCode::damaged, "seal");
  const auto text = sealed.subspan(nonce_size, sealed.size() - nonce_size - tag_size);
  Bytes tag(sealed.end() - tag_size, sealed.end());
  SecretBytes clear(text.size());
  Cipher gcm;
  if (!gcm.start(EVP_aes_256_gcm(), key, sealed.data(), false) || !gcm.tag(EVP_CTRL_AEAD_SET_TAG, tag.data()) ||
      !gcm.update(nullptr, bound) || !gcm.update(clear.mutable_view().data(), text) || !gcm.finish(tag.data()))
    return trouble(TroubleCode::damaged, "seal");
  return clear;
}

Outcome<Bytes> wrap_key(const SecretBytes& wrapping, const SecretBytes& key) {
  Bytes wrapped(key.size() + wrap_growth);
  Cipher wrap;
  if (!wrap.start(EVP_aes_256_wrap(), wrapping, nullptr, true) || !wrap.update(wrapped.data(), key.view()))
    return trouble(TroubleCode::crypto, "AES key wrap");
  return wrapped;
}

Outcome<SecretBytes> unwrap_key(const SecretBytes& wrapping, BytesView wrapped) {
  if (wrapped.size() <= wrap_growth) return trouble(TroubleCode::damaged, "wrapped key");
  // Room for what OpenSSL works in.
  SecretBytes room(wrapped.size());
  Cipher wrap;
  if (!wrap.start(EVP_aes_256_wrap(), wrapping, nullptr, false) || !wrap.update(room.mutable_view().data(), wrapped))
    return trouble(TroubleCode::wrong_secret, "AES key wrap");
  return SecretBytes(room.view().first(wrapped.size() - wrap_growth));
}

}  // namespace chipid::counter::store
