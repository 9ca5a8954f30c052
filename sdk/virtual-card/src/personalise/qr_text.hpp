#pragma once

#include <string>

#include "personalise/dg13.hpp"

namespace chipid::virtual_card {

/// What the QR code of the holder's card says, UTF-8, fields between `|` and none after the last: number, old number or
/// nothing, name, birth date ddmmyyyy, sex, residence, issue date ddmmyyyy; on the cards of 2024 four more fields.
/// The text is as the holder's: not normalised.
[[nodiscard]] std::string qr_text(const Citizen& holder);

}  // namespace chipid::virtual_card
