#include "personalise/finger_record.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::size_t record_header_size = 32;
constexpr std::size_t image_header_size = 14;
constexpr int width = 48;
constexpr int height = 64;

void append_number(Bytes& out, std::size_t value, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

// Dark and light rings around a centre that differs with the finger.
Bytes draw(FingerPosition position) {
  const int shift = static_cast<int>(position);
  Bytes pixels;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int dx = x - width / 2 + shift;
      const int dy = y - height / 2;
      pixels.push_back((dx * dx + dy * dy) / 48 % 2 == 0 ? 0x30 : 0xE0);
    }
  }
  return pixels;
}

// 7.1: one finger, 500 dots an inch as level 31 has it, eight bits a pixel, not compressed.
void append_record_header(Bytes& out, std::size_t record_size) {
  constexpr std::size_t level = 31;
  constexpr std::size_t dots_per_inch = 500;
  core::append(out, core::as_bytes(std::string_view("FIR\0"
                                                    "010\0",
                                                    8)));
  append_number(out, record_size, 6);
  append_number(out, 0, 2);  // no capture device named
  append_number(out, level, 2);
  append_number(out, 1, 1);  // fingers
  append_number(out, 1, 1);  // resolutions per inch
  for (int i = 0; i < 4; ++i) append_number(out, dots_per_inch, 2);
  append_number(out, 8, 1);
  append_number(out, 0, 1);
  append_number(out, 0, 2);
}

// 7.2: one view, quality not said, a live-scan plain impression.
void append_image_header(Bytes& out, FingerPosition position, std::size_t image_size) {
  constexpr std::uint8_t quality_not_said = 254;
  append_number(out, image_header_size + image_size, 4);
  core::append(out, Bytes{static_cast<std::uint8_t>(position), 1, 1, quality_not_said, 0});
  append_number(out, width, 2);
  append_number(out, height, 2);
  append_number(out, 0, 1);
}

}  // namespace

Bytes make_finger_record(FingerPosition position) {
  const auto pixels = draw(position);
  Bytes out;
  append_record_header(out, record_header_size + image_header_size + pixels.size());
  append_image_header(out, position, pixels.size());
  core::append(out, pixels);
  return out;
}

}  // namespace chipid::virtual_card
