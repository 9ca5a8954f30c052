#pragma once

#include <chipid/card_connection.hpp>
#include <chipid/export.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chipid {

/// A PC/SC reader as the smart-card service sees it at one moment.
struct ReaderInfo {
  std::string name = {};
  bool card_present = false;
  /// Another program holds the card for itself alone.
  bool in_use = false;
  /// Another program has a connection to the card but lets others in.
  bool shared = false;
  /// There is a card but it does not answer.
  bool mute = false;
  /// The card's answer to reset; empty without a card.
  Bytes atr = {};
  /// Whether the card announces extended length in its answer to reset; empty where it does not say.
  std::optional<bool> extended_length = {};
  /// The driver's vendor and version as the reader tells them; empty where it does not, or while the reader is in use.
  std::string driver = {};
};

/// The readers the service knows; an empty list where none is connected. pcsc.no_service where there is no service.
[[nodiscard]] CHIPID_API Result<std::vector<ReaderInfo>> list_readers();

/// How a card in a reader is taken.
struct ConnectOptions {
  /// Lets no other program connect at all while the connection lasts. Otherwise others may connect but wait with their
  /// commands; what a counter wants, since card drivers of the system look at every card too.
  bool exclusive = false;
};

/// Opens the card in a reader and begins a transaction, which ends with the connection: until then no other program
/// gets between the commands. Waits up to a second for another program to let go of the card.
///
/// `name`: the reader's name or a part of it that fits one reader only (an exact name wins); empty: the first reader
/// with a card in it. Fails with pcsc.no_service, pcsc.no_reader, pcsc.reader_not_found (detail: the names that are
/// there), pcsc.no_card, pcsc.card_mute, pcsc.busy or pcsc.failure.
///
/// A command fails with pcsc.card_reset when the card has been reset from outside, an idle card by Windows for example;
/// later commands meet a card that has forgotten everything, so access has to be done again. Nothing here limits how
/// long a command takes: see chipid/deadline.hpp.
[[nodiscard]] CHIPID_API Result<std::unique_ptr<CardConnection>> connect_reader(std::string_view name = {},
                                                                                const ConnectOptions& options = {});

}  // namespace chipid
