#pragma once

#include "iso7816/card_channel.hpp"

namespace chipid::iso7816 {

/// The channel without protection: follows 61xx (GET RESPONSE) and 6Cxx (one repetition), both bounded, and refuses
/// answers with more data than asked for.
class PlainChannel final : public CardChannel {
 public:
  /// Does not own the inner channel.
  explicit PlainChannel(CardChannel& inner) noexcept : inner_(inner) {}

  [[nodiscard]] Result<ResponseApdu> transmit(const CommandApdu& command) override;
  [[nodiscard]] std::size_t max_ne() const override { return inner_.max_ne(); }

 private:
  CardChannel& inner_;
};

}  // namespace chipid::iso7816
