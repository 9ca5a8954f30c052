#pragma once

#include <chipid/access_key.hpp>
#include <chipid/card_connection.hpp>
#include <chipid/random.hpp>
#include <memory>
#include <string>
#include <vector>

namespace chipid::tool {

/// A card from wherever --reader says, and what belongs to it.
struct CardSource {
  std::unique_ptr<CardConnection> connection;
  /// Recorded numbers of a replay; empty: the system's generator.
  RandomSource random = {};
  /// The machine-readable lines where the card is a virtual one, whose print is known; else empty.
  std::string printed_mrz = {};
};

/// `virtual:SPECIMEN`, `replay:FILE`, or a PC/SC reader by its name or a unique part of it; empty: the first with a
/// card.
[[nodiscard]] Result<CardSource> open_card_source(const std::string& reader);

/// A virtual card's print is known: without any key option it is read as if somebody had typed it off the card.
[[nodiscard]] Result<> add_printed_key(std::vector<AccessKey>& keys, const CardSource& source);

}  // namespace chipid::tool
