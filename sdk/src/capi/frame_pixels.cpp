#include "frame_pixels.hpp"

#include "enums.hpp"
#include "values.hpp"

namespace chipid::capi {
namespace {

std::size_t bytes_per_pixel(PixelFormat format) {
  switch (format) {
    case PixelFormat::gray8:
      return 1;
    case PixelFormat::rgb8:
    case PixelFormat::bgr8:
      return 3;
    case PixelFormat::rgba8:
    case PixelFormat::bgra8:
      break;
  }
  return 4;
}

constexpr std::size_t max_pixels = 128'000'000;
constexpr std::size_t max_side = 65535;

Result<> check(const chipid_pixels& given, std::size_t pixel) {
  CHIPID_CHECK(check_bytes(given.bytes, given.byte_count, "pixels"));
  if (given.width == 0 || given.height == 0 || given.width > max_side || given.height > max_side)
    return fail(ErrorCode::usage_bad_value, "pixels", "width and height have to be 1 to 65,535");
  if (given.width > max_pixels / given.height) return fail(ErrorCode::data_over_limit, "pixels");
  const auto row = given.width * pixel;
  if (given.stride < row || given.byte_count < row || (given.byte_count - row) / given.stride < given.height - 1)
    return fail(ErrorCode::data_malformed, "pixels", "there are fewer bytes than width, height and stride say");
  return {};
}

// Red, green and blue of a pixel, wherever they stand in it.
Bytes reordered(const chipid_pixels& given, PixelFormat format) {
  const auto pixel = bytes_per_pixel(format);
  const bool blue_first = format == PixelFormat::bgr8 || format == PixelFormat::bgra8;
  Bytes rgb;
  rgb.reserve(given.width * given.height * 3);
  for (std::size_t y = 0; y < given.height; ++y) {
    for (std::size_t x = 0; x < given.width; ++x) {
      const auto* at = given.bytes + y * given.stride + x * pixel;
      rgb.insert(rgb.end(), {at[blue_first ? 2 : 0], at[1], at[blue_first ? 0 : 2]});
    }
  }
  return rgb;
}

}  // namespace

Result<Frame> frame_of(const chipid_pixels* pixels) {
  if (pixels == nullptr) return fail(ErrorCode::usage_bad_value, "pixels", "is NULL");
  CHIPID_TRY(auto given, taken(pixels, "chipid_pixels"));
  const auto format = pixel_format_of(given.format);
  if (!format) return fail(ErrorCode::usage_bad_value, "format", "is no enum chipid_pixel_format");
  if (given.stride == 0) given.stride = given.width * bytes_per_pixel(*format);
  CHIPID_CHECK(check(given, bytes_per_pixel(*format)));
  Frame frame;
  const bool as_it_is = *format == PixelFormat::gray8 || *format == PixelFormat::rgb8;
  if (!as_it_is) frame.copy = reordered(given, *format);
  frame.pixels = {.bytes = as_it_is ? BytesView(given.bytes, given.byte_count) : BytesView(frame.copy),
                  .width = given.width,
                  .height = given.height,
                  .stride = as_it_is ? given.stride : given.width * 3,
                  .format = *format == PixelFormat::gray8 ? FramePixels::Format::gray8 : FramePixels::Format::rgb8};
  return frame;
}

}  // namespace chipid::capi
