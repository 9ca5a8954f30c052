#pragma once

#include <optional>

#include "chip/session.hpp"

namespace chipid::virtual_card {

/// The chip: raw command APDU in, raw response APDU out. Used by one thread at a time.
class Chip {
 public:
  /// `other`: the card that answers after an interruption, where the fault swaps them.
  Chip(CardImage card, RandomSource random, FaultHooks fault = {}, std::optional<CardImage> other = {});

  /// Cold or warm reset: every state is forgotten, and an interruption ends but for a card removed for good.
  void reset();
  /// Nothing while the connection is interrupted.
  [[nodiscard]] std::optional<Bytes> answer(BytesView command);
  [[nodiscard]] const CardImage& card() const noexcept { return card_; }
  [[nodiscard]] Interruption interruption() const noexcept { return interruption_; }
  /// How long the last answer is to be kept back.
  [[nodiscard]] std::chrono::milliseconds delay() const noexcept { return memory_.delay; }

  /// As if an access protocol had just agreed on these keys; the application is selected.
  [[nodiscard]] Result<> begin_secure_messaging(crypto::BlockCipher cipher, BytesView ks_enc, BytesView ks_mac,
                                                BytesView ssc);

 private:
  [[nodiscard]] Result<Bytes> process(BytesView command);
  [[nodiscard]] Result<Bytes> process_plain(const iso7816::CommandApdu& command);
  [[nodiscard]] Result<Bytes> process_protected(const iso7816::CommandApdu& command);
  [[nodiscard]] CommandContext context(std::size_t max_data);
  [[nodiscard]] SmTampering tampering_of_answer(bool first_answer);
  [[nodiscard]] Bytes first_part(Bytes raw, std::size_t ne);
  [[nodiscard]] Bytes next_part(std::size_t ne);
  [[nodiscard]] std::size_t answer_space(std::size_t ne) const;
  [[nodiscard]] bool accepts_length(BytesView command) const;
  void close_secure_messaging();
  void interrupt();
  void note_fault(const iso7816::CommandApdu& command);
  [[nodiscard]] bool is_struck(const iso7816::CommandApdu& command);
  void alter(Bytes& raw, const iso7816::ResponseApdu& plain);

  CardImage card_;
  RandomSource random_;
  FaultHooks fault_;
  Session session_;
  Memory memory_;
  Bytes previous_answer_;
  std::optional<CardImage> other_;
  Interruption interruption_ = Interruption::none;
};

}  // namespace chipid::virtual_card
