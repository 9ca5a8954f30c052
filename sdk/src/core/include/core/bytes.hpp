#pragma once

#include <algorithm>
#include <chipid/bytes.hpp>
#include <initializer_list>

namespace chipid::core {

[[nodiscard]] inline Bytes to_bytes(BytesView view) {
  return {view.begin(), view.end()};
}

inline void append(Bytes& target, BytesView part) {
  target.insert(target.end(), part.begin(), part.end());
}

[[nodiscard]] inline Bytes concat(std::initializer_list<BytesView> parts) {
  std::size_t size = 0;
  for (const auto part : parts) size += part.size();
  Bytes all;
  all.reserve(size);
  for (const auto part : parts) append(all, part);
  return all;
}

[[nodiscard]] inline bool equal(BytesView a, BytesView b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace chipid::core
