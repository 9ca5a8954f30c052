#pragma once

#include "crypto/mac.hpp"
#include "iso7816/apdu.hpp"
#include "secure_messaging/session_keys.hpp"

namespace chipid::sm {

/// The mathematics of secure messaging on the terminal's side, apart from any I/O (ICAO 9303-11, 9.8). Every call
/// advances the send sequence counter; after a fault the state is of no use any more.
class Protection {
 public:
  /// Takes the keys and wipes them once the ciphers are set up.
  [[nodiscard]] static Result<Protection> create(SessionKeys keys);

  /// The protected command (9.8.4): masked class byte, DO'87' or DO'85', DO'97', DO'8E'.
  [[nodiscard]] Result<iso7816::CommandApdu> protect(const iso7816::CommandApdu& command);

  /// The plain answer to the command last protected. Anything but a complete, rightly ordered answer with the right
  /// MAC is sm.fault, always the same one.
  [[nodiscard]] Result<iso7816::ResponseApdu> unprotect(const iso7816::ResponseApdu& response);

  /// Greatest number of plain answer bytes whose protected form fits `size` bytes.
  [[nodiscard]] std::size_t plain_capacity(std::size_t size) const noexcept;

 private:
  Protection(crypto::CbcCipher cipher, crypto::Mac mac, SendSequenceCounter ssc);
  [[nodiscard]] Result<Bytes> initial_vector();
  [[nodiscard]] Result<Bytes> mac_of(BytesView header, BytesView objects);
  [[nodiscard]] Result<Bytes> encrypt(BytesView plain);
  [[nodiscard]] Result<Bytes> decrypt(BytesView cryptogram);
  [[nodiscard]] Result<Bytes> data_object(const iso7816::CommandApdu& command);

  crypto::CbcCipher cipher_;
  crypto::Mac mac_;
  SendSequenceCounter ssc_;
  bool odd_instruction_ = false;
};

}  // namespace chipid::sm
