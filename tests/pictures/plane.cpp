#include "plane.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::photographs {
namespace {

std::size_t clamped(std::ptrdiff_t index, std::size_t size) {
  return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, static_cast<std::ptrdiff_t>(size) - 1));
}

std::vector<float> gaussian(double deviation) {
  const auto reach = static_cast<std::ptrdiff_t>(std::ceil(3 * deviation));
  std::vector<float> weights;
  double sum = 0;
  for (auto i = -reach; i <= reach; ++i) {
    const auto distance = static_cast<double>(i) / deviation;
    weights.push_back(static_cast<float>(std::exp(-distance * distance / 2)));
    sum += static_cast<double>(weights.back());
  }
  for (auto& weight : weights) weight = static_cast<float>(static_cast<double>(weight) / sum);
  return weights;
}

void weigh_rows(const Plane& from, Plane& to, const std::vector<float>& weights) {
  const auto reach = static_cast<std::ptrdiff_t>(weights.size() / 2);
  for (std::size_t y = 0; y < from.height; ++y) {
    for (std::size_t x = 0; x < from.width; ++x) {
      float sum = 0;
      for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto place = static_cast<std::ptrdiff_t>(x + i) - reach;
        sum += weights[i] * from.at(clamped(place, from.width), y);
      }
      to.at(x, y) = sum;
    }
  }
}

Plane transposed(const Plane& plane) {
  Plane turned(plane.height, plane.width);
  for (std::size_t y = 0; y < plane.height; ++y) {
    for (std::size_t x = 0; x < plane.width; ++x) turned.at(y, x) = plane.at(x, y);
  }
  return turned;
}

}  // namespace

float Plane::between(double x, double y) const {
  const auto left = static_cast<std::size_t>(x);
  const auto top = static_cast<std::size_t>(y);
  const auto right_part = static_cast<float>(x - static_cast<double>(left));
  const auto lower_part = static_cast<float>(y - static_cast<double>(top));
  const auto upper = at(left, top) * (1 - right_part) + at(left + 1, top) * right_part;
  const auto lower = at(left, top + 1) * (1 - right_part) + at(left + 1, top + 1) * right_part;
  return upper * (1 - lower_part) + lower * lower_part;
}

Plane gray_of(imaging::ImageView rgb) {
  Plane plane(rgb.width, rgb.height);
  for (std::size_t y = 0; y < rgb.height; ++y) {
    const auto row = rgb.row(y);
    for (std::size_t x = 0; x < rgb.width; ++x) {
      const auto sum = 299 * row[3 * x] + 587 * row[3 * x + 1] + 114 * row[3 * x + 2];
      plane.at(x, y) = static_cast<float>(sum) / 255'000;
    }
  }
  return plane;
}

imaging::Image to_image(const Plane& plane, unsigned levels) {
  imaging::Image image{.width = plane.width, .height = plane.height};
  const auto steps = static_cast<float>(levels - 1);
  for (const auto value : plane.values) {
    const auto step = std::round(std::clamp(value, 0.0F, 1.0F) * steps);
    image.pixels.push_back(static_cast<std::uint8_t>(std::lround(step * 255 / steps)));
  }
  return image;
}

void defocus(Plane& plane, double deviation) {
  if (deviation < 0.1) return;
  const auto weights = gaussian(deviation);
  Plane rows(plane.width, plane.height);
  weigh_rows(plane, rows, weights);
  const auto turned = transposed(rows);
  Plane columns(turned.width, turned.height);
  weigh_rows(turned, columns, weights);
  plane = transposed(columns);
}

void move(Plane& plane, double length, double angle) {
  const int samples = static_cast<int>(2 * length) + 1;
  if (samples < 2) return;
  const auto still = plane;
  for (std::size_t y = 0; y < plane.height; ++y) {
    for (std::size_t x = 0; x < plane.width; ++x) {
      float sum = 0;
      for (int i = 0; i < samples; ++i) {
        const double way = length * (static_cast<double>(i) / (samples - 1) - 0.5);
        const double from_x =
            std::clamp(static_cast<double>(x) + way * std::cos(angle), 0.0, static_cast<double>(plane.width) - 1.01);
        const double from_y =
            std::clamp(static_cast<double>(y) + way * std::sin(angle), 0.0, static_cast<double>(plane.height) - 1.01);
        sum += still.between(from_x, from_y);
      }
      plane.at(x, y) = sum / static_cast<float>(samples);
    }
  }
}

}  // namespace chipid::photographs
