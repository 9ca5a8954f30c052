#pragma once

#include <chipid/bytes.hpp>
#include <string_view>

namespace chipid::citizen {

/// A kind of card, known by the historical bytes of its answer to reset. Nobody vouches for these: they decide how a
/// card is talked to, never whether it is genuine.
struct CardType {
  std::string_view name;
  std::string_view historical_bytes;
  /// EF.CardAccess as seen on such cards, for those that hide the file and know the protocol all the same.
  BytesView card_access = {};
  /// Identifier of the application that compares fingers (ISO/IEC 7816-11); empty where that is not known: such a card
  /// is never asked, as a command that it takes otherwise may cost its holder a try.
  BytesView finger_application = {};
  /// Which finger VERIFY is to be held against there.
  std::uint8_t finger_reference = 0;
};

/// nullptr for a card that the table does not know.
[[nodiscard]] const CardType* detect_card_type(BytesView historical_bytes) noexcept;

}  // namespace chipid::citizen
