#pragma once

#include <openjpeg.h>

#include "line.hpp"

namespace chipid::imaging::helper {

/// Whether the picture is one that is shown here: one component or three, or those and an opacity that is left out;
/// as many samples as its sizes say, at most 16 bits each.
[[nodiscard]] bool can_be_shown(const opj_image_t& image) noexcept;

/// Writes the rows of such a picture: scaled to 8 bits, chroma brought to full size, YCC turned to RGB.
[[nodiscard]] bool pass_rows(const opj_image_t& image, Pixels& pixels);

/// 1 or 3.
[[nodiscard]] std::size_t colours_of(const opj_image_t& image) noexcept;

}  // namespace chipid::imaging::helper
