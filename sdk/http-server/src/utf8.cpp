#include "utf8.hpp"

#include <algorithm>

namespace chipid::http {

bool Utf8::take(std::string_view part) {
  return std::all_of(part.begin(), part.end(), [this](char c) { return take_byte(static_cast<std::uint8_t>(c)); });
}

bool Utf8::take_byte(std::uint8_t byte) {
  if (missing_ == 0) return start(byte);
  if (byte < low_ || byte > high_) return false;
  --missing_;
  low_ = 0x80;
  high_ = 0xbf;
  return true;
}

// RFC 3629, 4: the second byte of some first ones has fewer values.
bool Utf8::start(std::uint8_t byte) {
  if (byte < 0x80) return true;
  if (byte < 0xc2 || byte > 0xf4) return false;
  missing_ = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  low_ = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
  high_ = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
  return true;
}

}  // namespace chipid::http
