#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chipid {

/// Owned bytes.
using Bytes = std::vector<std::uint8_t>;

/// Bytes owned by somebody else; valid only while their owner lives and does not change.
using BytesView = std::span<const std::uint8_t>;

}  // namespace chipid
