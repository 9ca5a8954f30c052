#pragma once

#include <chipid/face.hpp>
#include <optional>

#include "biometrics/face/geometry.hpp"
#include "imaging/image.hpp"

namespace chipid::test {

/// The matcher with its real networks. Nothing where they were not made (say so and return from the test); a failure of
/// the test where CHIPID_REQUIRE_MODELS=1.
[[nodiscard]] std::unique_ptr<FaceMatcher> real_matcher(FaceScore score = FaceScore::mobilefacenet);

/// The photograph of an astronaut (public domain), 512 x 512, rgb8: one upright face, eyes 42 pixels apart.
[[nodiscard]] std::optional<imaging::Image> astronaut();
[[nodiscard]] std::optional<Bytes> astronaut_file();

/// A JPEG file of an rgb8 picture; `orientation` of Exif 1 to 8, none: no Exif.
[[nodiscard]] Bytes jpeg(const imaging::Image& rgb, int quality, std::optional<std::uint8_t> orientation = {});

/// The picture about its middle: turned clockwise, then so many times as large; the canvas grows with it.
[[nodiscard]] imaging::Image turned(const imaging::Image& rgb, double degrees, double scale);

/// Beside each other, of equal height.
[[nodiscard]] imaging::Image side_by_side(const imaging::Image& left, const imaging::Image& right);

[[nodiscard]] inline FacePixels pixels_of(const imaging::Image& rgb) {
  return {rgb.pixels, rgb.width, rgb.height, rgb.width * 3};
}

}  // namespace chipid::test
