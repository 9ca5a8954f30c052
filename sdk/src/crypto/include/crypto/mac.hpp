#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>

#include "crypto/block_cipher.hpp"

namespace chipid::crypto {

/// Bytes of a MAC as ICAO 9303-11 uses it (CMAC is cut to its first 8 bytes, 9.8.6.2).
inline constexpr std::size_t mac_size = 8;

/// The MAC that belongs to a cipher under one key: for 3DES ISO/IEC 9797-1 algorithm 3 with single DES ("retail MAC"),
/// the input padded by the caller; for AES CMAC (NIST SP 800-38B), which needs no padding, cut to 8 bytes.
/// Keeps OpenSSL's context so that a session pays the set-up once. One thread at a time.
class Mac {
 public:
  [[nodiscard]] static Result<Mac> create(BlockCipher cipher, BytesView key);
  Mac(Mac&&) noexcept;
  Mac& operator=(Mac&&) noexcept;
  ~Mac();

  /// 8 bytes. For 3DES `data` must be one or more whole blocks.
  [[nodiscard]] Result<Bytes> compute(BytesView data);

 private:
  struct State;
  explicit Mac(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// One-off retail MAC of whole blocks under a 16-byte key; 8 bytes.
[[nodiscard]] Result<Bytes> retail_mac(BytesView key, BytesView data);
/// One-off CMAC under an AES key of 16, 24 or 32 bytes; all 16 bytes.
[[nodiscard]] Result<Bytes> aes_cmac(BytesView key, BytesView data);

}  // namespace chipid::crypto
