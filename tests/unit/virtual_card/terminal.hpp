#pragma once

#include <chipid/card_connection.hpp>

#include "chip/chip.hpp"
#include "iso7816/apdu.hpp"

/// What the tests need of a terminal: written for them alone, so that the chip is not held against the reader.
namespace chipid::test {

/// Random numbers from a list of hex texts, in their order.
[[nodiscard]] RandomSource listed_random(std::vector<std::string> numbers);

/// The raw answer to a raw command, both as hex; "removed" where the card is gone.
[[nodiscard]] std::string ask(virtual_card::Chip& chip, const std::string& command);

/// The keys of a secure channel as tests choose them; any values do.
struct ChannelKeys {
  Bytes enc;
  Bytes mac;
  Bytes ssc;
};
[[nodiscard]] ChannelKeys channel_keys(crypto::BlockCipher cipher);

/// The chip with the application selected and a channel of these keys.
[[nodiscard]] virtual_card::Chip protected_chip(crypto::BlockCipher cipher, virtual_card::FaultHooks fault = {});

/// The terminal's end of secure messaging (ICAO 9303-11, 9.8).
class Terminal {
 public:
  Terminal(virtual_card::Chip& chip, crypto::BlockCipher cipher, ChannelKeys keys)
      : chip_(chip), cipher_(cipher), keys_(std::move(keys)) {}

  /// The raw protected answer; the counter steps for the command and the answer.
  [[nodiscard]] Bytes send(const iso7816::CommandApdu& command);
  /// The answer's objects in order with the MAC judged: tags as in "87 99 8e mac-right".
  [[nodiscard]] std::string shape(const Bytes& answer);
  /// The plain data of a right answer; the test fails on any other.
  [[nodiscard]] iso7816::ResponseApdu open(const Bytes& answer, bool odd = false);
  [[nodiscard]] iso7816::ResponseApdu exchange(const iso7816::CommandApdu& command);

 private:
  void count();
  [[nodiscard]] Bytes initial_vector() const;
  [[nodiscard]] Bytes mac_over(BytesView message) const;

  virtual_card::Chip& chip_;
  crypto::BlockCipher cipher_;
  ChannelKeys keys_;
};

/// Basic Access Control up to the session keys; the test fails where the chip refuses.
[[nodiscard]] ChannelKeys open_by_bac(virtual_card::Chip& chip);

}  // namespace chipid::test
