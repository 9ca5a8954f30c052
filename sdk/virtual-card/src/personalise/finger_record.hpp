#pragma once

#include <chipid/bytes.hpp>

namespace chipid::virtual_card {

/// ISO/IEC 19794-4:2005, table 6.
enum class FingerPosition : std::uint8_t { right_index = 2, left_index = 7 };

/// A finger image record with one uncompressed image (ISO/IEC 19794-4:2005, 7): rings that no finger has.
[[nodiscard]] Bytes make_finger_record(FingerPosition position);

}  // namespace chipid::virtual_card
