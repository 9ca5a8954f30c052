#pragma once

#include <chipid/card_connection.hpp>
#include <chipid/random.hpp>
#include <memory>
#include <stop_token>
#include <string>

#include "handles.hpp"
#include "in_use.hpp"

namespace chipid::capi {

/// A card of the caller's, used for one thing at a time.
struct Card {
  std::unique_ptr<CardConnection> connection;
  RandomSource random = {};
  /// Not a card but a record of one.
  bool recorded = false;
  /// Ends a command that hangs, where the connection was opened with its token.
  std::stop_source stop = {};
  InUse in_use = {};
  // What a struct says of the card has to stay as long as the card.
  std::string reader = connection->reader_name();
  Bytes atr = connection->atr();
};

template <>
struct HandleTraits<chipid_card> {
  using Object = Card;
  static constexpr auto name = "chipid_card";
};

/// The caller's own channel as a card. Closes it at its end.
[[nodiscard]] std::unique_ptr<CardConnection> caller_connection(const chipid_transport& transport);

}  // namespace chipid::capi
