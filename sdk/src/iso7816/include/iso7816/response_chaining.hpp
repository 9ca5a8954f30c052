#pragma once

#include "iso7816/card_channel.hpp"

namespace chipid::iso7816 {

/// The whole of an answer whose first part is given: GET RESPONSE until the status is no longer 61xx (ISO/IEC 7816-4,
/// 5.3.4), bounded. card.too_much_data beyond `max_size` bytes, card.endless_answer where there is no end to it.
[[nodiscard]] Result<ResponseApdu> collect_parts(CardChannel& channel, ResponseApdu first, std::size_t max_size);

}  // namespace chipid::iso7816
