#include "drawing.hpp"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace chipid::test {
namespace {

imaging::Image white(std::size_t width, std::size_t height) {
  return {.pixels = Bytes(width * height, 255), .width = width, .height = height};
}

std::uint8_t pixel(const imaging::Image& picture, long x, long y) {
  if (x < 0 || y < 0) return 255;
  const auto column = static_cast<std::size_t>(x);
  const auto row = static_cast<std::size_t>(y);
  return column < picture.width && row < picture.height ? picture.pixels[row * picture.width + column] : 255;
}

// Every pixel anew, from its column and row.
template <typename Function>
imaging::Image made(std::size_t width, std::size_t height, Function function) {
  auto picture = white(width, height);
  for (std::size_t i = 0; i < picture.pixels.size(); ++i)
    picture.pixels[i] = static_cast<std::uint8_t>(function(static_cast<long>(i % width), static_cast<long>(i / width)));
  return picture;
}

}  // namespace

imaging::Image draw_qr(const std::string& text, int module) {
  // The writer takes code points; those of ISO 8859-1 become the bytes that they are.
  std::wstring code_points;
  for (const auto c : text) code_points += static_cast<wchar_t>(static_cast<unsigned char>(c));
  const auto matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(4).encode(code_points, 0, 0);
  const auto side = static_cast<std::size_t>(matrix.width() * module);
  return made(side, side, [&](long x, long y) {
    return matrix.get(static_cast<int>(x) / module, static_cast<int>(y) / module) ? 0 : 255;
  });
}

imaging::Image turned(const imaging::Image& picture, double degrees) {
  const double angle = degrees * 3.14159265358979 / 180;
  const double middle = static_cast<double>(picture.width) / 2;
  const double new_middle = std::ceil(middle * 1.42);
  return made(static_cast<std::size_t>(2 * new_middle), static_cast<std::size_t>(2 * new_middle), [&](long x, long y) {
    const double dx = static_cast<double>(x) + 0.5 - new_middle;
    const double dy = static_cast<double>(y) + 0.5 - new_middle;
    return pixel(picture, std::lround(middle + dx * std::cos(angle) + dy * std::sin(angle) - 0.5),
                 std::lround(middle - dx * std::sin(angle) + dy * std::cos(angle) - 0.5));
  });
}

imaging::Image mirrored(const imaging::Image& picture) {
  return made(picture.width, picture.height,
              [&](long x, long y) { return pixel(picture, static_cast<long>(picture.width) - 1 - x, y); });
}

imaging::Image inverted(const imaging::Image& picture) {
  return made(picture.width, picture.height, [&](long x, long y) { return 255 - pixel(picture, x, y); });
}

imaging::Image scaled(const imaging::Image& picture, std::size_t to, std::size_t from) {
  constexpr int samples = 8;
  const double step = static_cast<double>(from) / static_cast<double>(to);
  return made(picture.width * to / from, picture.height * to / from, [&](long x, long y) {
    int sum = 0;
    for (int i = 0; i < samples * samples; ++i) {
      const double column = (static_cast<double>(x) + (i % samples + 0.5) / samples) * step;
      const double row = (static_cast<double>(y) + (i / samples + 0.5) / samples) * step;
      sum += pixel(picture, static_cast<long>(column), static_cast<long>(row));
    }
    return sum / (samples * samples);
  });
}

imaging::Image blurred(imaging::Image picture, int times) {
  for (int i = 0; i < times; ++i) {
    picture = made(picture.width, picture.height, [&](long x, long y) {
      int sum = 0;
      for (int k = 0; k < 9; ++k) sum += pixel(picture, x + k % 3 - 1, y + k / 3 - 1);
      return sum / 9;
    });
  }
  return picture;
}

imaging::Image pale(imaging::Image picture, int black, int white) {
  for (auto& value : picture.pixels) value = static_cast<std::uint8_t>(black + value * (white - black) / 255);
  return picture;
}

imaging::Image bent(const imaging::Image& picture, double degrees) {
  const double half_angle = degrees * 3.14159265358979 / 360;
  const double half = static_cast<double>(picture.width) / 2;
  return made(picture.width, picture.height, [&](long x, long y) {
    const double from_middle = (static_cast<double>(x) + 0.5 - half) / half * std::sin(half_angle);
    return pixel(picture, static_cast<long>(half + half * std::asin(from_middle) / half_angle), y);
  });
}

imaging::Image covered(imaging::Image picture, std::size_t left, std::size_t top, std::size_t width,
                       std::size_t height) {
  for (std::size_t y = top; y < top + height; ++y) {
    for (std::size_t x = left; x < left + width; ++x) picture.pixels[y * picture.width + x] = 255;
  }
  return picture;
}

imaging::Image beside(const imaging::Image& left, const imaging::Image& right) {
  return made(left.width + right.width, std::max(left.height, right.height), [&](long x, long y) {
    const auto border = static_cast<long>(left.width);
    return x < border ? pixel(left, x, y) : pixel(right, x - border, y);
  });
}

imaging::Image noise(std::size_t width, std::size_t height) {
  std::minstd_rand random(1);
  return made(width, height, [&](long, long) { return random() % 256; });
}

}  // namespace chipid::test
