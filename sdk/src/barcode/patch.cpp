#include "patch.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::barcode {
namespace {

using Values = std::vector<float>;

// The mean over a window along one direction: `count` values `step` apart, for each of `lines` lines `line_step` apart.
void average_along(Values& values, int radius, int count, int step, int lines, int line_step) {
  Values line(static_cast<std::size_t>(count) + 1);
  for (int i = 0; i < lines; ++i) {
    float* const first = values.data() + std::ptrdiff_t{i} * line_step;
    float* const sums = line.data();
    for (int k = 0; k < count; ++k) sums[k + 1] = sums[k] + first[std::ptrdiff_t{k} * step];
    for (int k = 0; k < count; ++k) {
      const int from = std::max(k - radius, 0);
      const int to = std::min(k + radius + 1, count);
      first[std::ptrdiff_t{k} * step] = (sums[to] - sums[from]) / static_cast<float>(to - from);
    }
  }
}

void average(Values& values, int radius, int width, int height) {
  average_along(values, radius, width, 1, height, width);
  average_along(values, radius, height, width, width, 1);
}

void smooth_along(Values& values, int count, int step, int lines, int line_step) {
  for (int i = 0; i < lines; ++i) {
    float* const line = values.data() + std::ptrdiff_t{i} * line_step;
    float before = line[0];
    for (int k = 0; k + 1 < count; ++k) {
      const float here = line[std::ptrdiff_t{k} * step];
      line[std::ptrdiff_t{k} * step] = (before + 2 * here + line[std::ptrdiff_t{k + 1} * step]) / 4;
      before = here;
    }
  }
}

// Local mean 0, local deviation 1; where there is next to none, as little as there is.
void even_out(Values& values, int radius, int width, int height, bool inverted) {
  Values means = values;
  average(means, radius, width, height);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] -= means[i];
  Values squares(values.size());
  std::transform(values.begin(), values.end(), squares.begin(), [](float value) { return value * value; });
  average(squares, radius, width, height);
  const float sign = inverted ? -1 : 1;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float even = values[i] / (std::sqrt(std::max(squares[i], 0.0F)) + 0.5F);
    values[i] = sign * std::clamp(even, -2.5F, 2.5F);
  }
}

}  // namespace

Patch::Patch(const GrayView& picture, const Piece& piece)
    : left_(static_cast<float>(piece.left)),
      top_(static_cast<float>(piece.top)),
      scale_(1.0F / static_cast<float>(piece.shrink)),
      width_(piece.width / piece.shrink),
      height_(piece.height / piece.shrink),
      right_end_(static_cast<float>(width_ - 1)),
      bottom_end_(static_cast<float>(height_ - 1)),
      values_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
  float* target = values_.data();
  const float share = 1.0F / static_cast<float>(piece.shrink * piece.shrink);
  for (int y = 0; y < height_; ++y) {
    for (int x = 0; x < width_; ++x) {
      int sum = 0;
      for (int i = 0; i < piece.shrink; ++i) {
        const auto* source = picture.row(piece.top + y * piece.shrink + i) + piece.left + x * piece.shrink;
        for (int j = 0; j < piece.shrink; ++j) sum += source[j];
      }
      *target++ = static_cast<float>(sum) * share;
    }
  }
  if (values_.empty()) return;
  for (int i = 0; i < piece.smooth; ++i) {
    smooth_along(values_, width_, 1, height_, width_);
    smooth_along(values_, height_, width_, width_, 1);
  }
  even_out(values_, piece.even_radius, width_, height_, piece.inverted);
}

}  // namespace chipid::barcode
