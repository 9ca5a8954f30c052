#pragma once

#include <chipid/bytes.hpp>
#include <initializer_list>

#include "tlv/tag.hpp"

namespace chipid::tlv {

/// One data object with the shortest length form: tag, length, the parts one after the other.
[[nodiscard]] Bytes encode(Tag tag, std::initializer_list<BytesView> parts);
[[nodiscard]] Bytes encode(Tag tag, BytesView value);

}  // namespace chipid::tlv
