#include <chipid/frame_codes.hpp>
#include <chipid/qr.hpp>

#include "frame_pixels.hpp"
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
    CHIPID_CHECK(clear(code, "code"));
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
