#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "crypto/block_cipher.hpp"
#include "crypto/mac.hpp"
#include "iso7816/apdu.hpp"

/// Secure messaging, the chip's side (ICAO 9303-11, 9.8).
namespace chipid::virtual_card {

/// What a fault changes while an answer is protected, in the order of the work. Everything up to `objects` gets a
/// right MAC: only the structure is wrong then.
struct SmTampering {
  std::function<void(Bytes& padded)> padding = {};
  std::function<void(Bytes& value)> cryptogram = {};  ///< value of DO 87 (with indicator) or 85
  std::function<void(std::vector<Bytes>& objects, BytesView plain)> objects = {};
  std::function<void(Bytes& mac)> mac = {};
  std::function<void(std::vector<Bytes>& objects)> finished = {};  ///< the objects with DO 8E among them
};

/// A command freed from its protection, or the status word with which the session ends (9.8.4).
struct Unprotected {
  std::optional<iso7816::CommandApdu> command = {};
  iso7816::StatusWord fault = {};
};

/// Session keys and send sequence counter of one secure channel.
class SecureMessaging {
 public:
  /// `ssc`: 8 bytes for 3DES, 16 for AES.
  [[nodiscard]] static Result<SecureMessaging> create(crypto::BlockCipher cipher, BytesView ks_enc, BytesView ks_mac,
                                                      BytesView ssc);

  /// Counts the command and checks it; an Error only where the arithmetic itself fails.
  [[nodiscard]] Result<Unprotected> unprotect(const iso7816::CommandApdu& command);
  /// Counts the answer; gives the data field of the protected response. `odd`: of a command with an odd instruction.
  [[nodiscard]] Result<Bytes> protect(const iso7816::ResponseApdu& response, bool odd, const SmTampering& tampering);
  /// The most plain bytes whose protected form fits `space` bytes.
  [[nodiscard]] std::size_t max_plain(std::size_t space, bool odd) const;

 private:
  SecureMessaging(crypto::CbcCipher encryption, crypto::Mac mac, BytesView ssc);
  void count();
  [[nodiscard]] Result<Bytes> initial_vector();
  [[nodiscard]] Result<Bytes> mac_over(BytesView message);
  [[nodiscard]] Result<std::optional<Bytes>> decrypt(BytesView cryptogram);
  [[nodiscard]] Result<Bytes> data_object(BytesView plain, bool odd, const SmTampering& tampering);

  crypto::CbcCipher encryption_;
  crypto::Mac mac_;
  Bytes ssc_;
  std::size_t block_size_;
};

}  // namespace chipid::virtual_card
