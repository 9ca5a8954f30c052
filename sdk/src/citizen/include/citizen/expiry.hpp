#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chipid::citizen {

/// The expiry date that is printed on a card, "YYYY-MM-DD"; nothing: it never expires.
using Expiry = std::optional<std::string>;

/// The expiry dates that a card of this birth and issue date ("YYYY-MM-DD") may carry, the likeliest first, three at
/// most: the birthday of the next milestone (14, 25, 40, 60), reckoned in calendar birthdays. More than one where the
/// card was issued near a boundary (it may have been asked for before) or the holder was born on 29 February. Empty
/// where a date is none or the card is older than its holder.
[[nodiscard]] std::vector<Expiry> expiry_candidates(std::string_view birth_date, std::string_view issue_date);

/// As the MRZ has it: YYMMDD, 991231 for a card that never expires.
[[nodiscard]] std::string mrz_expiry(const Expiry& expiry);

}  // namespace chipid::citizen
