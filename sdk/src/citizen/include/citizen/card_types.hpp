#pragma once

#include <chipid/bytes.hpp>
#include <string_view>

namespace chipid::citizen {

/// A kind of real card, known by the historical bytes of its answer to reset.
struct CardType {
  std::string_view name;
  std::string_view historical_bytes;
  /// EF.CardAccess as seen on such cards, for those that hide the file and know the protocol all the same.
  BytesView card_access;
};

/// nullptr for a card that the table does not know.
[[nodiscard]] const CardType* detect_card_type(BytesView historical_bytes) noexcept;

}  // namespace chipid::citizen
