// A picture in which a code may be. The first byte says how the others are meant: as the pixels of a picture of any
// size, rows, colours and gaps as claimed; or as black and white squares of a few pixels, which reach deeper.
#include <algorithm>

#include "barcode/frame_reader.hpp"
#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid;

namespace {

void read(const imaging::ImageView& view) {
  const barcode::Options hasty{.budget = std::chrono::milliseconds(2)};
  const auto codes = barcode::read_codes(view, hasty);
  (void)barcode::FrameReader(hasty).read(view);
  if (!codes) return;
  for (const auto& code : *codes) {
    require(code.raw.size() <= 7089);
    require(core::to_nfc(code.text).has_value());
  }
}

void read_as_claimed(BytesView input) {
  const auto format = (input[0] & 2) != 0 ? imaging::PixelFormat::rgb8 : imaging::PixelFormat::gray8;
  read({input.subspan(4), input[1], input[2], input[3], format});
}

void read_as_squares(BytesView input) {
  constexpr std::size_t side = 3;
  const auto columns = static_cast<std::size_t>(input[1] % 64 + 1);
  const auto bits = input.subspan(2);
  const std::size_t rows = std::min<std::size_t>(bits.size() * 8 / columns, 64);
  imaging::Image image{.pixels = Bytes(columns * rows * side * side), .width = columns * side, .height = rows * side};
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    const std::size_t square = i / image.width / side * columns + i % image.width / side;
    image.pixels[i] = (bits[square / 8] >> (square % 8) & 1) != 0 ? 30 : 220;
  }
  read(image.view());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView input(data, size);
  if (size < 4) return 0;
  (input[0] & 1) != 0 ? read_as_squares(input) : read_as_claimed(input);
  return 0;
}
