#pragma once

#include <chipid/bytes.hpp>
#include <cstddef>
#include <cstdint>
#include <imaging/image.hpp>
#include <vector>

/// Pictures in shades of gray: what the attempts work on.
namespace chipid::barcode {

/// Somebody else's pixels, a byte each, 0 is black.
struct GrayView {
  const std::uint8_t* pixels = nullptr;
  int width = 0;
  int height = 0;
  std::ptrdiff_t stride = 0;

  [[nodiscard]] const std::uint8_t* row(int y) const noexcept { return pixels + y * stride; }
};

/// Pixels of our own, rows without gaps.
struct Gray {
  Gray() = default;
  Gray(int w, int h) : pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)), width(w), height(h) {}

  [[nodiscard]] std::uint8_t* row(int y) noexcept { return pixels.data() + std::ptrdiff_t{y} * width; }
  [[nodiscard]] GrayView view() const noexcept { return {pixels.data(), width, height, width}; }

  Bytes pixels = {};
  int width = 0;
  int height = 0;
};

/// Every `step` x `step` pixels averaged to one, colours weighted as the eye does (ITU-R BT.601). The picture is whole.
[[nodiscard]] Gray shrink(const imaging::ImageView& picture, int step);

/// Twice as wide and high, between pixels by distance.
[[nodiscard]] Gray enlarge(const GrayView& picture);

}  // namespace chipid::barcode
