#include "core/hex.hpp"

namespace chipid::core {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::string_view white_space = " \t\r\n";

int digit_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string to_hex(BytesView bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const auto byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 0x0FU];
  }
  return text;
}

std::string to_hex(std::uint16_t number) {
  const std::uint8_t bytes[] = {static_cast<std::uint8_t>(number >> 8U), static_cast<std::uint8_t>(number & 0xFFU)};
  return to_hex(BytesView(bytes));
}

Result<Bytes> from_hex(std::string_view text) {
  Bytes bytes;
  int high = -1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (white_space.find(text[i]) != std::string_view::npos) continue;
    const int value = digit_value(text[i]);
    if (value < 0) return fail(Error{.code = ErrorCode::data_malformed, .detail = "not a hex digit", .offset = i});
    if (high < 0) {
      high = value;
    } else {
      bytes.push_back(static_cast<std::uint8_t>(high * 16 + value));
      high = -1;
    }
  }
  if (high >= 0) return fail(ErrorCode::data_malformed, {}, "odd number of hex digits");
  return bytes;
}

}  // namespace chipid::core
