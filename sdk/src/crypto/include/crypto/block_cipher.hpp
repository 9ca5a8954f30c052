#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>

namespace chipid::crypto {

/// The block ciphers of ICAO 9303-11: two-key 3DES and AES.
enum class BlockCipher { tdes, aes128, aes192, aes256 };

/// Bytes: 16, 16, 24, 32.
[[nodiscard]] std::size_t key_size(BlockCipher cipher) noexcept;
/// Bytes: 8 for 3DES, 16 for AES.
[[nodiscard]] std::size_t block_size(BlockCipher cipher) noexcept;

/// One key ready for CBC without padding; keeps OpenSSL's context so that a session pays the set-up once.
/// Wrong sizes of key, IV or data give crypto.failure. One thread at a time.
class CbcCipher {
 public:
  [[nodiscard]] static Result<CbcCipher> create(BlockCipher cipher, BytesView key);
  CbcCipher(CbcCipher&&) noexcept;
  CbcCipher& operator=(CbcCipher&&) noexcept;
  ~CbcCipher();

  /// `iv` is one block (empty: zeros), `data` whole blocks.
  [[nodiscard]] Result<Bytes> encrypt(BytesView data, BytesView iv = {});
  [[nodiscard]] Result<Bytes> decrypt(BytesView data, BytesView iv = {});
  [[nodiscard]] BlockCipher cipher() const noexcept;

 private:
  struct State;
  explicit CbcCipher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// One-off forms of the above.
[[nodiscard]] Result<Bytes> cbc_encrypt(BlockCipher cipher, BytesView key, BytesView data, BytesView iv = {});
[[nodiscard]] Result<Bytes> cbc_decrypt(BlockCipher cipher, BytesView key, BytesView data, BytesView iv = {});

}  // namespace chipid::crypto
