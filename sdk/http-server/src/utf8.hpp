#pragma once

#include <cstdint>
#include <string_view>

namespace chipid::http {

/// UTF-8 that comes in parts (RFC 3629): shortest forms alone, no surrogates, nothing beyond U+10FFFF.
class Utf8 {
 public:
  /// False at the first byte that cannot go on.
  [[nodiscard]] bool take(std::string_view part);
  /// No character is half there.
  [[nodiscard]] bool at_end() const { return missing_ == 0; }

 private:
  [[nodiscard]] bool take_byte(std::uint8_t byte);
  [[nodiscard]] bool start(std::uint8_t byte);

  int missing_ = 0;
  std::uint8_t low_ = 0x80, high_ = 0xbf;  // of the byte that comes next
};

}  // namespace chipid::http
