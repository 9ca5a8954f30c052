#include "jpeg2000_colours.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::imaging::helper {
namespace {

// As large as the whole, or half of it in a direction (chroma).
bool has_side(OPJ_UINT32 samples, OPJ_UINT32 whole) {
  return samples == whole || samples == (whole + 1) / 2;
}

bool is_sound(const opj_image_comp_t& component, const opj_image_comp_t& first) {
  return component.data != nullptr && component.prec >= 1 && component.prec <= 16 && has_side(component.w, first.w) &&
         has_side(component.h, first.h);
}

/// Samples of one component at the places of the whole picture, 8 bits each.
class Samples {
 public:
  Samples(const opj_image_comp_t& component, const opj_image_comp_t& first)
      : component_(component),
        half_width_(component.w != first.w),
        half_height_(component.h != first.h),
        least_(component.sgnd != 0 ? -(1 << (component.prec - 1)) : 0),
        most_((1 << component.prec) - 1) {}

  [[nodiscard]] int at(std::size_t x, std::size_t y) const noexcept {
    const auto column = half_width_ ? x / 2 : x;
    const auto row = half_height_ ? y / 2 : y;
    const auto value = std::clamp(component_.data[row * component_.w + column] - least_, 0, most_);
    return component_.prec == 8 ? value : (value * 255 + most_ / 2) / most_;
  }

 private:
  const opj_image_comp_t& component_;
  bool half_width_;
  bool half_height_;
  int least_;
  int most_;
};

std::uint8_t to_byte(double value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

// ITU-R BT.601 with full range, as T.871 has it.
void put_ycc(std::uint8_t* target, int y, int cb, int cr) {
  target[0] = to_byte(y + 1.402 * (cr - 128));
  target[1] = to_byte(y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128));
  target[2] = to_byte(y + 1.772 * (cb - 128));
}

// Chroma of half size is YCC, whatever the header says.
bool is_ycc(const opj_image_t& image) {
  return image.color_space == OPJ_CLRSPC_SYCC || image.comps[1].w != image.comps[0].w;
}

bool pass_grey(const opj_image_t& image, Pixels& pixels) {
  const auto& only = image.comps[0];
  const Samples samples(only, only);
  Bytes row(only.w);
  for (std::size_t y = 0; y < only.h; ++y) {
    for (std::size_t x = 0; x < only.w; ++x) row[x] = static_cast<std::uint8_t>(samples.at(x, y));
    if (!pixels.row(row)) return false;
  }
  return true;
}

bool pass_colours(const opj_image_t& image, Pixels& pixels) {
  const auto& first = image.comps[0];
  const Samples samples[] = {{first, first}, {image.comps[1], first}, {image.comps[2], first}};
  const bool ycc = is_ycc(image);
  Bytes row(std::size_t{first.w} * 3);
  for (std::size_t y = 0; y < first.h; ++y) {
    for (std::size_t x = 0; x < first.w; ++x) {
      const int values[] = {samples[0].at(x, y), samples[1].at(x, y), samples[2].at(x, y)};
      auto* target = row.data() + x * 3;
      if (ycc) {
        put_ycc(target, values[0], values[1], values[2]);
      } else {
        std::copy(std::begin(values), std::end(values), target);
      }
    }
    if (!pixels.row(row)) return false;
  }
  return true;
}

}  // namespace

std::size_t colours_of(const opj_image_t& image) noexcept {
  return image.numcomps >= 3 ? 3 : 1;
}

bool can_be_shown(const opj_image_t& image) noexcept {
  if (image.numcomps < 1 || image.numcomps > 4 || image.color_space == OPJ_CLRSPC_CMYK) return false;
  for (std::size_t i = 0; i < colours_of(image); ++i) {
    if (!is_sound(image.comps[i], image.comps[0])) return false;
  }
  return true;
}

bool pass_rows(const opj_image_t& image, Pixels& pixels) {
  return colours_of(image) == 1 ? pass_grey(image, pixels) : pass_colours(image, pixels);
}

}  // namespace chipid::imaging::helper
