#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>

namespace chipid {

/// A powered card behind some transport: raw command APDU in, raw response APDU (data, SW1, SW2) out.
///
/// Implemented by the PC/SC transport, the replay of a recorded script, the virtual card, and by callers who bring
/// their own reader. Owned by whoever opened it; used by one thread at a time.
class CardConnection {
 public:
  CardConnection() = default;
  CardConnection(const CardConnection&) = delete;
  CardConnection& operator=(const CardConnection&) = delete;
  virtual ~CardConnection() = default;

  /// Sends one encoded command APDU (ISO/IEC 7816-4, 5.2; short or extended) and returns the raw answer, status word
  /// included. Adds and hides nothing: 61xx and 6Cxx come back as they are.
  [[nodiscard]] virtual Result<Bytes> transmit(BytesView command) = 0;

  /// Resets the card (warm) so that it forgets every state; needed before access is tried anew.
  [[nodiscard]] virtual Result<> reset() = 0;

  /// The answer to reset, as the reader gives it.
  [[nodiscard]] virtual Bytes atr() const = 0;

  /// The reader's name as shown to people.
  [[nodiscard]] virtual std::string reader_name() const = 0;

  /// The longest command APDU in bytes that the transport carries; 0 means unknown. Up to 261 it knows no extended
  /// length; more limits the data of answers in the same way as that of commands.
  [[nodiscard]] virtual std::size_t max_command_size() const { return 0; }
};

}  // namespace chipid
