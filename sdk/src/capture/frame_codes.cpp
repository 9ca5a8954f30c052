#include <algorithm>
#include <chipid/frame_codes.hpp>

#include "barcode/frame_reader.hpp"
#include "shown_code.hpp"

namespace chipid {
namespace {

constexpr std::chrono::milliseconds each_frame{40};
constexpr int most_codes = 4;

imaging::ImageView view_of(const FramePixels& frame) {
  const auto format =
      frame.format == FramePixels::Format::gray8 ? imaging::PixelFormat::gray8 : imaging::PixelFormat::rgb8;
  return {frame.bytes, frame.width, frame.height, frame.stride, format};
}

// One that was repaired counts only where the frame reader has seen it twice.
bool is_plain(const barcode::Code& code) {
  return !code.text.empty() && !code.repaired;
}

void add_missing(std::vector<barcode::Code>& codes, std::vector<barcode::Code> more) {
  for (auto& code : more) {
    const bool known =
        std::any_of(codes.begin(), codes.end(), [&](const barcode::Code& other) { return other.raw == code.raw; });
    if (!known && is_plain(code)) codes.push_back(std::move(code));
  }
}

FrameCode placed(const barcode::Code& code) {
  FrameCode placed{.code = shown(code)};
  std::transform(code.corners.begin(), code.corners.end(), placed.corners.begin(), [](const barcode::Point& corner) {
    return FramePoint{corner.x, corner.y};
  });
  return placed;
}

}  // namespace

class FrameCodeReader::Impl {
 public:
  Result<std::vector<FrameCode>> read(const FramePixels& frame, const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(ErrorCode::cancelled);
    CHIPID_TRY(auto codes, reader_.read(view_of(frame)));
    if (!codes.empty()) {
      CHIPID_TRY(auto all,
                 barcode::read_codes(view_of(frame), {.budget = each_frame, .stop = stop, .max_codes = most_codes}));
      add_missing(codes, std::move(all));
    }
    std::vector<FrameCode> found;
    std::transform(codes.begin(), codes.end(), std::back_inserter(found), placed);
    return found;
  }

 private:
  barcode::FrameReader reader_{{.budget = each_frame, .max_codes = most_codes}};
};

FrameCodeReader::FrameCodeReader() : impl_(std::make_unique<Impl>()) {}
FrameCodeReader::~FrameCodeReader() = default;
FrameCodeReader::FrameCodeReader(FrameCodeReader&&) noexcept = default;
FrameCodeReader& FrameCodeReader::operator=(FrameCodeReader&&) noexcept = default;

Result<std::vector<FrameCode>> FrameCodeReader::read(const FramePixels& frame, const std::stop_token& stop) {
  return impl_->read(frame, stop);
}

}  // namespace chipid
