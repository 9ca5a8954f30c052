#include "keys/hex.hpp"

#include <charconv>

namespace chipid::counter::store {

std::string to_hex(BytesView bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes.size());
  for (const auto byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

std::optional<SecretBytes> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  SecretBytes bytes(text.size() / 2);
  for (auto& byte : bytes.mutable_view()) {
    const auto end = text.data() + 2;
    if (std::from_chars(text.data(), end, byte, 16).ptr != end) return std::nullopt;
    text.remove_prefix(2);
  }
  return bytes;
}

}  // namespace chipid::counter::store
