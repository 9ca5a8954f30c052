#pragma once

#include <chipid/bytes.hpp>
#include <cstddef>
#include <cstdint>

/// Pictures as plain pixels: what a decoder gives, what a barcode reader and a screen take.
namespace chipid::imaging {

enum class PixelFormat : std::uint8_t {
  gray8,  ///< one byte a pixel, 0 is black
  rgb8,   ///< three bytes a pixel: red, green, blue (sRGB)
};

[[nodiscard]] constexpr std::size_t bytes_per_pixel(PixelFormat format) noexcept {
  return format == PixelFormat::gray8 ? 1 : 3;
}

/// Somebody else's pixels, top row first. They must outlive the view.
struct ImageView {
  BytesView pixels = {};  ///< at least stride * (height - 1) + width * bytes_per_pixel(format) bytes
  std::size_t width = 0;
  std::size_t height = 0;
  std::size_t stride = 0;  ///< bytes from the start of a row to that of the next
  PixelFormat format = PixelFormat::gray8;

  /// Whether the pixels are there that the sizes speak of: what a caller from outside must be asked once.
  [[nodiscard]] constexpr bool is_whole() const noexcept {
    const std::size_t row = width * bytes_per_pixel(format);
    return width != 0 && height != 0 && width <= max_side && height <= max_side && stride >= row &&
           stride <= max_side * bytes_per_pixel(PixelFormat::rgb8) * 2 && pixels.size() >= row &&
           (pixels.size() - row) / stride >= height - 1;
  }

  [[nodiscard]] constexpr BytesView row(std::size_t y) const noexcept {
    return pixels.subspan(y * stride, width * bytes_per_pixel(format));
  }

  static constexpr std::size_t max_side = 65'535;
};

/// Pixels of our own, rows without gaps.
struct Image {
  Bytes pixels = {};
  std::size_t width = 0;
  std::size_t height = 0;
  PixelFormat format = PixelFormat::gray8;

  [[nodiscard]] ImageView view() const noexcept {
    return {pixels, width, height, width * bytes_per_pixel(format), format};
  }
};

}  // namespace chipid::imaging
