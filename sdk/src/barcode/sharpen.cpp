#include "sharpen.hpp"

#include <algorithm>

namespace chipid::barcode {

Gray sharpen(const GrayView& picture, int times) {
  constexpr int radius = 2;
  constexpr int count = (2 * radius + 1) * (2 * radius + 1);
  Gray sharp(picture.width, picture.height);
  std::vector<int> columns(static_cast<std::size_t>(picture.width));
  for (int y = 0; y < picture.height; ++y) {
    std::fill(columns.begin(), columns.end(), 0);
    for (int i = -radius; i <= radius; ++i) {
      const auto* row = picture.row(std::clamp(y + i, 0, picture.height - 1));
      for (auto& column : columns) column += *row++;
    }
    const auto column_at = [&](int x) {
      return columns[static_cast<std::size_t>(std::clamp(x, 0, picture.width - 1))];
    };
    for (int x = 0; x < picture.width; ++x) {
      int sum = 0;
      for (int i = -radius; i <= radius; ++i) sum += column_at(x + i);
      const int here = picture.row(y)[x];
      sharp.row(y)[x] = static_cast<std::uint8_t>(std::clamp(here + (here * count - sum) * times / count, 0, 255));
    }
  }
  return sharp;
}

}  // namespace chipid::barcode
