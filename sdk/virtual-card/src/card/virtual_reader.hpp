#pragma once

#include <chipid/virtual_card.hpp>

#include "chip/chip.hpp"
#include "timing/timing.hpp"

namespace chipid::virtual_card {

/// A chip with the pace at which it answers: what both the in-process card and the vpcd link serve.
struct OpenedCard {
  std::string name;
  Chip chip;
  const Timing* timing = nullptr;

  /// The answer, after the time it takes; nothing where the card has left the field.
  [[nodiscard]] std::optional<Bytes> exchange(BytesView command);
};

/// `specimen` with the suffixes of open_card().
[[nodiscard]] Result<OpenedCard> prepare_card(std::string_view specimen, CardOptions options);

/// The card as a connection inside the process; reader_name() is "virtual:NAME".
[[nodiscard]] std::unique_ptr<CardConnection> connect(OpenedCard card);

}  // namespace chipid::virtual_card
