#include "gray.hpp"

#include <algorithm>

namespace chipid::barcode {
namespace {

// 8-bit weights of red, green and blue, together 256.
constexpr unsigned red = 77;
constexpr unsigned green = 150;
constexpr unsigned blue = 29;

using Sums = std::vector<std::uint32_t>;

void add_gray_row(const std::uint8_t* source, int step, Sums& sums) {
  for (auto& sum : sums) {
    for (int i = 0; i < step; ++i) sum += *source++;
  }
}

void add_rgb_row(const std::uint8_t* source, int step, Sums& sums) {
  for (auto& sum : sums) {
    std::uint32_t weighted = 0;
    for (int i = 0; i < step; ++i, source += 3) weighted += red * source[0] + green * source[1] + blue * source[2];
    sum += weighted >> 8U;
  }
}

}  // namespace

Gray shrink(const imaging::ImageView& picture, int step) {
  Gray gray(static_cast<int>(picture.width) / step, static_cast<int>(picture.height) / step);
  Sums sums(static_cast<std::size_t>(gray.width));
  const auto add_row = picture.format == imaging::PixelFormat::rgb8 ? add_rgb_row : add_gray_row;
  // Division by multiplication with the reciprocal, rounded up so that white stays white.
  const auto reciprocal = 65'536U / static_cast<std::uint32_t>(step * step) + 1;
  for (int y = 0; y < gray.height; ++y) {
    sums.assign(sums.size(), 0);
    for (int i = 0; i < step; ++i) add_row(picture.row(static_cast<std::size_t>(y * step + i)).data(), step, sums);
    auto* target = gray.row(y);
    for (const auto sum : sums) *target++ = static_cast<std::uint8_t>((sum * reciprocal) >> 16U);
  }
  return gray;
}

// Each new pixel is 9/16 of the one it is in, 3/16 of the two beside it on its side, 1/16 of the one across.
Gray enlarge(const GrayView& picture) {
  Gray large(picture.width * 2, picture.height * 2);
  for (int y = 0; y < large.height; ++y) {
    const auto* near = picture.row(y / 2);
    const auto* beside = picture.row(std::clamp(y / 2 + (y % 2 == 0 ? -1 : 1), 0, picture.height - 1));
    const auto column = [&](int x) {
      const int clamped = std::clamp(x, 0, picture.width - 1);
      return 3 * near[clamped] + beside[clamped];
    };
    auto* target = large.row(y);
    for (int x = 0; x < picture.width; ++x) {
      *target++ = static_cast<std::uint8_t>((3 * column(x) + column(x - 1) + 8) / 16);
      *target++ = static_cast<std::uint8_t>((3 * column(x) + column(x + 1) + 8) / 16);
    }
  }
  return large;
}

}  // namespace chipid::barcode
