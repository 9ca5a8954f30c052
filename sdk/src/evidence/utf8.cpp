#include "evidence/cbor_reader.hpp"

namespace chipid::evidence {
namespace {

bool continues(std::uint8_t byte, std::uint8_t low = 0x80, std::uint8_t high = 0xBF) {
  return byte >= low && byte <= high;
}

// The bytes of the character that begins here; 0 where it is none (RFC 3629, 4).
std::size_t character_size(BytesView at) {
  const auto first = at[0];
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4 || at.size() < 2) return 0;
  if (first < 0xE0) return continues(at[1]) ? 2 : 0;
  const std::uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (!continues(at[1], low, high) || at.size() < 3 || !continues(at[2])) return 0;
  if (first < 0xF0) return 3;
  return at.size() >= 4 && continues(at[3]) ? 4 : 0;
}

}  // namespace

bool is_utf8(BytesView bytes) noexcept {
  while (!bytes.empty()) {
    const auto size = character_size(bytes);
    if (size == 0) return false;
    bytes = bytes.subspan(size);
  }
  return true;
}

}  // namespace chipid::evidence
