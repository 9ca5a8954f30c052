#pragma once

#include "biometrics/face/geometry.hpp"
#include "imaging/image.hpp"

/// Cutting faces out of pictures.
namespace chipid::biometrics {

/// `width` x `height` pixels (rgb8) cut out of `source` (rgb8): the pixel p of the result is what stands at
/// to_source(p). Between pixels bilinear; where the result is coarser than the source, the mean over the area of a
/// pixel. Black outside of the source. `source` must be whole; costs at most 64 samples a pixel.
[[nodiscard]] imaging::Image warp(const imaging::ImageView& source, const Similarity& to_source, std::size_t width,
                                  std::size_t height);

/// The picture smaller by a whole factor, each pixel the mean of factor x factor ones; what is left over at the right
/// and at the bottom is dropped. 1 to the shorter side. `source` is rgb8 and whole.
[[nodiscard]] imaging::Image shrink(const imaging::ImageView& source, std::size_t factor);

/// The picture turned clockwise by so many quarters of a circle (0 to 3). `source` is rgb8 and whole.
[[nodiscard]] imaging::Image quarter_turns(const imaging::ImageView& source, unsigned quarters);

}  // namespace chipid::biometrics
