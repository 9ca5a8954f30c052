#include <chipid/frame_codes.hpp>
#include <chipid/qr.hpp>

#include "enums.hpp"
#include "in_use.hpp"
#include "make_handle.hpp"

namespace chipid::capi {

/// A reader of frames, one frame at a time.
struct FrameReaderInUse {
  FrameCodeReader reader = {};
  InUse in_use = {};
};

template <>
struct HandleTraits<chipid_codes> {
  using Object = const std::vector<FrameCode>;
  static constexpr auto name = "chipid_codes";
};
template <>
struct HandleTraits<chipid_frame_reader> {
  using Object = FrameReaderInUse;
  static constexpr auto name = "chipid_frame_reader";
};

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

/// The caller's pixels as the library takes them; those in another order are copied.
struct Frame {
  Bytes copy = {};
  FramePixels pixels = {};
};

constexpr std::size_t max_pixels = 128'000'000;
constexpr std::size_t max_side = 65535;

Result<> check(const chipid_pixels& given, std::size_t pixel) {
  CHIPID_CHECK(bytes(given.bytes, given.byte_count, "pixels").map([](auto) {}));
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

// A camera's reader makes its costly attempts one after the other; a still picture gets them all.
constexpr int looks_at_a_still = 24;

Result<std::vector<FrameCode>> codes_in_still(const FramePixels& pixels) {
  FrameCodeReader reader;
  for (int look = 0; look < looks_at_a_still; ++look) {
    CHIPID_TRY(auto codes, reader.read(pixels));
    if (!codes.empty()) return codes;
  }
  return std::vector<FrameCode>();
}

std::vector<FrameCode> without_corners(std::vector<PictureCode> codes) {
  std::vector<FrameCode> all;
  for (auto& code : codes) all.push_back({.code = std::move(code)});
  return all;
}

chipid_code described(const FrameCode& found) {
  chipid_code code{};
  code.size = sizeof code;
  code.text = found.code.text.c_str();
  code.text_size = found.code.text.size();
  code.repaired = found.code.repaired ? 1 : 0;
  for (std::size_t i = 0; i < found.corners.size(); ++i) {
    code.corners[2 * i] = found.corners[i].x;
    code.corners[2 * i + 1] = found.corners[i].y;
  }
  return code;
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_codes_in_picture(const uint8_t* file, size_t file_size, chipid_codes** codes) {
  return make_handle(codes, [&]() -> Result<std::vector<FrameCode>> {
    CHIPID_TRY(const auto picture, bytes(file, file_size, "file"));
    CHIPID_TRY(auto found, codes_in_picture(picture));
    return without_corners(std::move(found));
  });
}

int chipid_frame_reader_new(chipid_frame_reader** reader) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(reader, "reader"));
    *reader = give<chipid_frame_reader>(std::make_shared<FrameReaderInUse>());
    return {};
  });
}

int chipid_frame_reader_read(chipid_frame_reader* reader, const chipid_pixels* frame, chipid_codes** codes) {
  return make_handle(codes, [&]() -> Result<std::vector<FrameCode>> {
    CHIPID_TRY(const auto found, find(reader));
    CHIPID_TRY(const auto alone, found->in_use.use("chipid_frame_reader"));
    CHIPID_TRY(const auto given, frame_of(frame));
    return found->reader.read(given.pixels);
  });
}

int chipid_codes_in_pixels(const chipid_pixels* pixels, chipid_codes** codes) {
  return make_handle(codes, [&]() -> Result<std::vector<FrameCode>> {
    CHIPID_TRY(const auto given, frame_of(pixels));
    return codes_in_still(given.pixels);
  });
}

size_t chipid_codes_count(const chipid_codes* codes) {
  return guarded_value<size_t>(0, [&]() -> Result<size_t> {
    CHIPID_TRY(const auto found, find(codes));
    return found->size();
  });
}

int chipid_codes_at(const chipid_codes* codes, size_t index, chipid_code* code) {
  return guarded([&]() -> Result<> {
    CHIPID_TRY(const auto found, find(codes));
    CHIPID_TRY(const auto* entry, at(*found, index));
    return fill(code, described(*entry), "code");
  });
}

int chipid_codes_pick_card(const chipid_codes* codes, const char* number, char** card_text) {
  return make_text(card_text, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto found, find(codes));
    std::vector<std::string> texts;
    for (const auto& each : *found) texts.push_back(each.code.text);
    return citizen::pick_card_code(texts, text_or_empty(number));
  });
}
