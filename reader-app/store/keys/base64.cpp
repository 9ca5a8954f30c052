#include "keys/base64.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view for_urls = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Three bytes are four characters; of one or two left over, two or three.
std::string encoded(BytesView bytes, std::string_view alphabet) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const auto byte : bytes) {
    bits = bits << 8U | byte;
    for (count += 8; count >= 6;) text += alphabet[bits >> (count -= 6) & 0x3FU];
  }
  if (count > 0) text += alphabet[bits << (6 - count) & 0x3FU];
  return text;
}

}  // namespace

std::string to_base64(BytesView bytes) {
  auto text = encoded(bytes, plain);
  text.append((4 - text.size() % 4) % 4, '=');
  return text;
}

std::string to_base64url(BytesView bytes) {
  return encoded(bytes, for_urls);
}

std::optional<Bytes> from_base64url(std::string_view text) {
  Bytes bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char letter : text) {
    const auto value = for_urls.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push_back(static_cast<std::uint8_t>(bits >> count));
  }
  if (to_base64url(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace chipid::counter::store
