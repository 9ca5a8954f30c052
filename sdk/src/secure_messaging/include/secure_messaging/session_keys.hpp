#pragma once

#include <chipid/bytes.hpp>
#include <chipid/secret.hpp>

#include "crypto/block_cipher.hpp"

namespace chipid::sm {

/// Session key for encryption, KSEnc (ICAO 9303-11, 9.8.1).
struct KsEnc {
  SecretBytes bytes;
};

/// Session key for the MAC, KSMAC.
struct KsMac {
  SecretBytes bytes;
};

/// Send sequence counter (9.8.6.3, 9.8.7.3): one block, big-endian, increased before every command and every answer.
class SendSequenceCounter {
 public:
  explicit SendSequenceCounter(BytesView start) : value_(start.begin(), start.end()) {}
  /// All zeros, as after PACE and Chip Authentication.
  explicit SendSequenceCounter(crypto::BlockCipher cipher) : value_(crypto::block_size(cipher), 0) {}

  void increase() noexcept;
  [[nodiscard]] BytesView value() const noexcept { return value_; }

 private:
  Bytes value_;
};

/// All that secure messaging starts from.
struct SessionKeys {
  crypto::BlockCipher cipher;
  KsEnc ks_enc;
  KsMac ks_mac;
  SendSequenceCounter ssc;
};

}  // namespace chipid::sm
