#include "local_threshold.hpp"

#include <algorithm>

namespace chipid::barcode {
namespace {

/// Sums of each column over the rows of the window, which moves down.
class ColumnSums {
 public:
  ColumnSums(const GrayView& picture, int radius)
      : picture_(picture), radius_(radius), sums_(static_cast<std::size_t>(picture.width)) {
    for (int y = 0; y < std::min(radius, picture.height); ++y) add(y);
  }

  /// Centres the window on row `y`, one below the last; gives how many rows it has there.
  int move_to(int y) {
    if (y + radius_ < picture_.height) add(y + radius_);
    if (y - radius_ > 0) remove(y - radius_ - 1);
    return std::min(y + radius_, picture_.height - 1) - std::max(y - radius_, 0) + 1;
  }
  [[nodiscard]] const std::int32_t* data() const noexcept { return sums_.data(); }

 private:
  void add(int y) {
    const auto* row = picture_.row(y);
    for (auto& sum : sums_) sum += *row++;
  }
  void remove(int y) {
    const auto* row = picture_.row(y);
    for (auto& sum : sums_) sum -= *row++;
  }

  GrayView picture_;
  int radius_;
  std::vector<std::int32_t> sums_;
};

struct Row {
  const std::uint8_t* source;
  const std::int32_t* columns;
  std::uint8_t* target;
  int width;
  int rows;
};

void threshold_row(const Row& row, int radius, int margin) {
  std::int32_t sum = 0;
  for (int x = 0; x < std::min(radius, row.width); ++x) sum += row.columns[x];
  for (int x = 0; x < row.width; ++x) {
    if (x + radius < row.width) sum += row.columns[x + radius];
    if (x - radius > 0) sum -= row.columns[x - radius - 1];
    const int columns = std::min(x + radius, row.width - 1) - std::max(x - radius, 0) + 1;
    row.target[x] = (row.source[x] + margin) * columns * row.rows < sum ? 0 : 255;
  }
}

}  // namespace

Gray threshold_locally(const GrayView& picture, int radius, int margin) {
  Gray black_and_white(picture.width, picture.height);
  ColumnSums columns(picture, radius);
  for (int y = 0; y < picture.height; ++y) {
    const int rows = columns.move_to(y);
    threshold_row({picture.row(y), columns.data(), black_and_white.row(y), picture.width, rows}, radius, margin);
  }
  return black_and_white;
}

}  // namespace chipid::barcode
