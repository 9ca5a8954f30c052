#include "biometrics/face/warp.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::biometrics {
namespace {

using imaging::Image;
using imaging::ImageView;
using imaging::PixelFormat;

struct Colour {
  float red = 0;
  float green = 0;
  float blue = 0;
};

Image blank(std::size_t width, std::size_t height) {
  return {Bytes(width * height * 3), width, height, PixelFormat::rgb8};
}

void add(Colour& sum, const std::uint8_t* pixel, float weight) {
  sum.red += weight * static_cast<float>(pixel[0]);
  sum.green += weight * static_cast<float>(pixel[1]);
  sum.blue += weight * static_cast<float>(pixel[2]);
}

void add_if_inside(Colour& sum, const ImageView& source, std::ptrdiff_t x, std::ptrdiff_t y, float weight) {
  if (x < 0 || y < 0 || x >= std::ptrdiff_t(source.width) || y >= std::ptrdiff_t(source.height)) return;
  add(sum, source.pixels.data() + std::size_t(y) * source.stride + std::size_t(x) * 3, weight);
}

// All four neighbours are there: what nearly every sample is.
void add_inner(Colour& sum, const ImageView& source, std::size_t x, std::size_t y, float fx, float fy) {
  const auto* pixel = source.pixels.data() + y * source.stride + x * 3;
  add(sum, pixel, (1 - fx) * (1 - fy));
  add(sum, pixel + 3, fx * (1 - fy));
  add(sum, pixel + source.stride, (1 - fx) * fy);
  add(sum, pixel + source.stride + 3, fx * fy);
}

// Bilinear at one place, added up.
void add_sample(Colour& sum, const ImageView& source, Point at) {
  const double floor_x = std::floor(at.x);
  const double floor_y = std::floor(at.y);
  const auto x = static_cast<std::ptrdiff_t>(floor_x);
  const auto y = static_cast<std::ptrdiff_t>(floor_y);
  const auto fx = static_cast<float>(at.x - floor_x);
  const auto fy = static_cast<float>(at.y - floor_y);
  if (x >= 0 && y >= 0 && x + 1 < std::ptrdiff_t(source.width) && y + 1 < std::ptrdiff_t(source.height)) {
    return add_inner(sum, source, std::size_t(x), std::size_t(y), fx, fy);
  }
  add_if_inside(sum, source, x, y, (1 - fx) * (1 - fy));
  add_if_inside(sum, source, x + 1, y, fx * (1 - fy));
  add_if_inside(sum, source, x, y + 1, (1 - fx) * fy);
  add_if_inside(sum, source, x + 1, y + 1, fx * fy);
}

// A bilinear sample is the mean over two pixels of the source each way, so that every second place is enough.
int samples_for(double scale) {
  constexpr double most = 8;
  if (scale <= 2) return scale <= 1.25 ? 1 : 2;
  return static_cast<int>(std::min(std::max(2.0, std::ceil(scale / 2)), most));
}

std::uint8_t rounded(float value) {
  return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

void put(std::uint8_t* pixel, const Colour& sum, float weight) {
  pixel[0] = rounded(sum.red * weight);
  pixel[1] = rounded(sum.green * weight);
  pixel[2] = rounded(sum.blue * weight);
}

// A place far outside has no neighbour within: its coordinates need not fit an integer.
bool is_near(const ImageView& source, Point at) {
  return at.x > -1 && at.y > -1 && at.x < static_cast<double>(source.width) &&
         at.y < static_cast<double>(source.height);
}

// The mean of samples x samples places spread over the pixel.
void cut_pixel(std::uint8_t* pixel, const ImageView& source, const Similarity& to_source, Point middle, int samples) {
  Colour sum;
  for (int v = 0; v < samples; ++v) {
    for (int u = 0; u < samples; ++u) {
      const Point offset{(u + 0.5) / samples - 0.5, (v + 0.5) / samples - 0.5};
      const auto at = to_source(middle + offset);
      if (is_near(source, at)) add_sample(sum, source, at);
    }
  }
  put(pixel, sum, 1.0F / static_cast<float>(samples * samples));
}

// The sum over `factor` pixels of one row, for each of the result's pixels.
void add_row(std::span<std::uint32_t> sums, BytesView row, std::size_t factor) {
  for (std::size_t x = 0; x < sums.size() / 3; ++x) {
    const auto* pixel = row.data() + x * factor * 3;
    for (std::size_t i = 0; i < factor; ++i, pixel += 3) {
      sums[x * 3] += pixel[0];
      sums[x * 3 + 1] += pixel[1];
      sums[x * 3 + 2] += pixel[2];
    }
  }
}

// Which pixel of the source comes to (x, y) of the turned picture.
const std::uint8_t* turned_from(const ImageView& source, unsigned quarters, std::size_t x, std::size_t y) {
  const auto right = source.width - 1;
  const auto bottom = source.height - 1;
  const std::size_t from_x = quarters == 0 ? x : quarters == 1 ? y : quarters == 2 ? right - x : right - y;
  const std::size_t from_y = quarters == 0 ? y : quarters == 1 ? bottom - x : quarters == 2 ? bottom - y : x;
  return source.pixels.data() + from_y * source.stride + from_x * 3;
}

}  // namespace

Image warp(const ImageView& source, const Similarity& to_source, std::size_t width, std::size_t height) {
  const int samples = samples_for(to_source.scale());
  auto result = blank(width, height);
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      const Point middle{static_cast<double>(x), static_cast<double>(y)};
      cut_pixel(result.pixels.data() + (y * width + x) * 3, source, to_source, middle, samples);
    }
  }
  return result;
}

Image shrink(const ImageView& source, std::size_t factor) {
  auto result = blank(source.width / factor, source.height / factor);
  const auto area = static_cast<std::uint32_t>(factor * factor);
  std::vector<std::uint32_t> sums(result.width * 3);
  for (std::size_t y = 0; y < result.height; ++y) {
    std::fill(sums.begin(), sums.end(), area / 2);
    for (std::size_t i = 0; i < factor; ++i) add_row(sums, source.row(y * factor + i), factor);
    std::transform(sums.begin(), sums.end(), result.pixels.begin() + std::ptrdiff_t(y * result.width * 3),
                   [&](std::uint32_t sum) { return static_cast<std::uint8_t>(sum / area); });
  }
  return result;
}

Image quarter_turns(const ImageView& source, unsigned quarters) {
  const bool lying = quarters % 2 == 1;
  auto result = blank(lying ? source.height : source.width, lying ? source.width : source.height);
  auto* pixel = result.pixels.data();
  for (std::size_t y = 0; y < result.height; ++y) {
    for (std::size_t x = 0; x < result.width; ++x, pixel += 3)
      std::copy_n(turned_from(source, quarters, x, y), 3, pixel);
  }
  return result;
}

}  // namespace chipid::biometrics
