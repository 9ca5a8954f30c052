#pragma once

#include <optional>

#include "chip/session.hpp"

namespace chipid::virtual_card {

/// The chip: raw command APDU in, raw response APDU out. Used by one thread at a time.
class Chip {
 public:
  Chip(CardImage card, RandomSource random, FaultHooks fault = {});

  /// Cold or warm reset: every state is forgotten.
  void reset();
  /// Nothing where the card has left the field; it does not come back.
  [[nodiscard]] std::optional<Bytes> answer(BytesView command);
  [[nodiscard]] const CardImage& card() const noexcept { return card_; }
  [[nodiscard]] bool removed() const noexcept { return removed_; }

  /// As if an access protocol had just agreed on these keys; the application is selected.
  [[nodiscard]] Result<> begin_secure_messaging(crypto::BlockCipher cipher, BytesView ks_enc, BytesView ks_mac,
                                                BytesView ssc);

 private:
  [[nodiscard]] Result<Bytes> process(BytesView command);
  [[nodiscard]] Result<Bytes> process_plain(const iso7816::CommandApdu& command);
  [[nodiscard]] Result<Bytes> process_protected(const iso7816::CommandApdu& command);
  [[nodiscard]] CommandContext context(std::size_t max_data);
  [[nodiscard]] std::size_t answer_space(std::size_t ne) const;
  [[nodiscard]] bool accepts_length(BytesView command) const;
  void close_secure_messaging();
  void note_fault(const iso7816::CommandApdu& command);
  [[nodiscard]] bool is_struck(const iso7816::CommandApdu& command);
  void alter(Bytes& raw, const iso7816::ResponseApdu& plain);

  CardImage card_;
  RandomSource random_;
  FaultHooks fault_;
  Session session_;
  Memory memory_;
  Bytes previous_answer_;
  bool removed_ = false;
};

}  // namespace chipid::virtual_card
