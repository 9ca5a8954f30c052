#include "picture_metadata.hpp"

#include <algorithm>
#include <iterator>

#include "core/text.hpp"

namespace chipid::remote {
namespace {

std::size_t number(BytesView file, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (const auto byte : file.subspan(at, size)) value = value << 8U | byte;
  return value;
}

// ITU-T T.81, B.2: JFIF's and Adobe's segments bear on the colours; the other application segments and comments do not.
bool says_more(std::uint8_t marker) {
  constexpr std::uint8_t app0 = 0xE0;
  constexpr std::uint8_t app14 = 0xEE;
  constexpr std::uint8_t comment = 0xFE;
  return ((marker & 0xF0U) == app0 && marker != app0 && marker != app14) || marker == comment;
}

bool jpeg_holds_more(BytesView file) {
  constexpr std::uint8_t start_of_scan = 0xDA;
  for (std::size_t at = 2; at + 4 <= file.size() && file[at] == 0xFF; at += 2 + number(file, at + 2, 2)) {
    if (says_more(file[at + 1])) return true;
    if (file[at + 1] == start_of_scan) return false;
  }
  return false;
}

// The chunks of a PNG (ISO/IEC 15948, 11) without which it could not be shown as it was meant.
bool png_holds_more(BytesView file) {
  constexpr std::string_view pictorial[] = {"IHDR", "PLTE", "IDAT", "tRNS", "gAMA",
                                            "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"};
  constexpr std::size_t signature = 8;
  constexpr std::size_t around = 12;  // length, type, check value
  for (std::size_t at = signature; at + around <= file.size(); at += around + number(file, at, 4)) {
    const auto type = core::as_text(file.subspan(at + 4, 4));
    if (type == "IEND") return at + around < file.size();
    if (std::find(std::begin(pictorial), std::end(pictorial), type) == std::end(pictorial)) return true;
  }
  return false;
}

}  // namespace

bool holds_more_than_pixels(BytesView file) noexcept {
  if (file.size() < 8) return false;
  if (file[0] == 0xFF && file[1] == 0xD8) return jpeg_holds_more(file);
  return file[0] == 0x89 && png_holds_more(file);
}

}  // namespace chipid::remote
