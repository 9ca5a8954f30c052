#pragma once

#include <optional>

#include "iso7816/card_channel.hpp"
#include "secure_messaging/protection.hpp"

namespace chipid::sm {

/// A card channel around a card channel that protects every command and every answer.
///
/// Closes for good at the first fault (a plain answer of whatever status is one): the keys are wiped and every later
/// command fails with sm.closed. Whoever wants to go on redoes access. Only where the command says that its answer may
/// come in parts are these gathered, without protection of their own; the whole is held against its MAC.
class SecureChannel final : public iso7816::CardChannel {
 public:
  /// Does not own the inner channel.
  SecureChannel(iso7816::CardChannel& inner, Protection protection)
      : inner_(inner), protection_(std::move(protection)) {}

  [[nodiscard]] Result<iso7816::ResponseApdu> transmit(const iso7816::CommandApdu& command) override;
  [[nodiscard]] std::size_t max_ne() const override;
  [[nodiscard]] bool closed() const noexcept { return !protection_; }
  /// Whether the chip has shown that it holds the session's keys: a rightly protected answer came.
  [[nodiscard]] bool answered() const noexcept { return answered_; }

 private:
  [[nodiscard]] Result<iso7816::ResponseApdu> exchange(const iso7816::CommandApdu& command);

  iso7816::CardChannel& inner_;
  std::optional<Protection> protection_;
  bool answered_ = false;
};

}  // namespace chipid::sm
