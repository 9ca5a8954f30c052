#pragma once

#include <algorithm>
#include <chipid/bytes.hpp>

namespace chipid::pki {

/// Byte by byte, the shorter first. Not the vector's own operator: g++ 12 warns of its memcmp at -O3. For this module's
/// sources.
inline bool before(BytesView a, BytesView b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace chipid::pki
