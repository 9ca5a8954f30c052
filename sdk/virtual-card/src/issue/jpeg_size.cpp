#include "issue/jpeg_size.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::uint8_t start_of_image = 0xD8;
constexpr std::uint8_t start_of_scan = 0xDA;

// SOF0 to SOF15, but for DHT, JPG and DAC, which share their row (T.81, table B.1).
bool is_frame(std::uint8_t marker) {
  return (marker & 0xF0U) == 0xC0U && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::uint16_t number(BytesView file, std::size_t at) {
  return static_cast<std::uint16_t>(file[at] << 8U | file[at + 1]);
}

}  // namespace

std::optional<std::pair<std::uint16_t, std::uint16_t>> jpeg_size(BytesView file) {
  constexpr std::size_t frame_header = 9;  // marker, length, precision, height, width
  if (file.size() < 4 || file[0] != 0xFF || file[1] != start_of_image) return std::nullopt;
  for (std::size_t at = 2; at + frame_header <= file.size() && file[at] == 0xFF;) {
    const auto marker = file[at + 1];
    if (is_frame(marker)) return std::pair(number(file, at + 7), number(file, at + 5));
    if (marker == start_of_scan) break;
    at += std::size_t{2} + number(file, at + 2);
  }
  return std::nullopt;
}

}  // namespace chipid::virtual_card
