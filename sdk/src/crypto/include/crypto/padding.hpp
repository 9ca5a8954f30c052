#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

namespace chipid::crypto {

/// ISO/IEC 9797-1 padding method 2: 80, then zeros to a whole number of blocks; always adds at least one byte.
[[nodiscard]] Bytes pad(BytesView data, std::size_t block_size);
/// The data without that padding; data.malformed if it is missing or longer than a block.
[[nodiscard]] Result<BytesView> unpad(BytesView padded, std::size_t block_size);

}  // namespace chipid::crypto
