#include "crypto/block_cipher.hpp"

#include <openssl/evp.h>

#include <array>

namespace chipid::crypto {
namespace {

struct Row {
  std::size_t key_size;
  std::size_t block_size;
  const EVP_CIPHER* (*cbc)();
};

// Two-key 3DES is named "ede" in OpenSSL.
constexpr Row rows[] = {
    {16, 8, EVP_des_ede_cbc},
    {16, 16, EVP_aes_128_cbc},
    {24, 16, EVP_aes_192_cbc},
    {32, 16, EVP_aes_256_cbc},
};

const Row& row(BlockCipher cipher) noexcept {
  return rows[static_cast<std::size_t>(cipher)];
}

constexpr std::size_t max_block_size = 16;
constexpr std::array<std::uint8_t, max_block_size> zero_iv{};

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Result<Context> keyed_context(BlockCipher cipher, BytesView key, bool encrypts) {
  Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
  if (!context ||
      EVP_CipherInit_ex(context.get(), row(cipher).cbc(), nullptr, key.data(), zero_iv.data(), encrypts ? 1 : 0) != 1) {
    return fail(ErrorCode::crypto_failure, "block cipher");
  }
  EVP_CIPHER_CTX_set_padding(context.get(), 0);
  return context;
}

}  // namespace

std::size_t key_size(BlockCipher cipher) noexcept {
  return row(cipher).key_size;
}

std::size_t block_size(BlockCipher cipher) noexcept {
  return row(cipher).block_size;
}

struct CbcCipher::State {
  BlockCipher cipher;
  Context encryption;
  Context decryption;

  Result<Bytes> run(EVP_CIPHER_CTX* context, BytesView data, BytesView iv) const {
    const auto block = block_size(cipher);
    if (data.size() % block != 0 || (!iv.empty() && iv.size() != block)) {
      return fail(ErrorCode::crypto_failure, "block cipher", "size of data or IV");
    }
    Bytes out(data.size());
    int written = 0;
    const auto* start = iv.empty() ? zero_iv.data() : iv.data();
    if (EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, start, -1) != 1 ||
        EVP_CipherUpdate(context, out.data(), &written, data.data(), static_cast<int>(data.size())) != 1 ||
        static_cast<std::size_t>(written) != data.size()) {
      return fail(ErrorCode::crypto_failure, "block cipher");
    }
    return out;
  }
};

CbcCipher::CbcCipher(std::unique_ptr<State> state) : state_(std::move(state)) {}
CbcCipher::CbcCipher(CbcCipher&&) noexcept = default;
CbcCipher& CbcCipher::operator=(CbcCipher&&) noexcept = default;
CbcCipher::~CbcCipher() = default;

Result<CbcCipher> CbcCipher::create(BlockCipher cipher, BytesView key) {
  if (key.size() != key_size(cipher)) return fail(ErrorCode::crypto_failure, "block cipher", "key size");
  CHIPID_TRY(auto encryption, keyed_context(cipher, key, true));
  CHIPID_TRY(auto decryption, keyed_context(cipher, key, false));
  return CbcCipher(std::make_unique<State>(State{cipher, std::move(encryption), std::move(decryption)}));
}

Result<Bytes> CbcCipher::encrypt(BytesView data, BytesView iv) {
  return state_->run(state_->encryption.get(), data, iv);
}

Result<Bytes> CbcCipher::decrypt(BytesView data, BytesView iv) {
  return state_->run(state_->decryption.get(), data, iv);
}

BlockCipher CbcCipher::cipher() const noexcept {
  return state_->cipher;
}

Result<Bytes> cbc_encrypt(BlockCipher cipher, BytesView key, BytesView data, BytesView iv) {
  CHIPID_TRY(auto keyed, CbcCipher::create(cipher, key));
  return keyed.encrypt(data, iv);
}

Result<Bytes> cbc_decrypt(BlockCipher cipher, BytesView key, BytesView data, BytesView iv) {
  CHIPID_TRY(auto keyed, CbcCipher::create(cipher, key));
  return keyed.decrypt(data, iv);
}

}  // namespace chipid::crypto
