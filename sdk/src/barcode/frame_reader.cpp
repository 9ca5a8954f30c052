#include "barcode/frame_reader.hpp"

#include <algorithm>

#include "climb.hpp"

namespace chipid::barcode {
namespace {

constexpr int region_is_kept_for = 10;     // frames
constexpr std::size_t bytes_kept_of = 16;  // codes that were seen once

imaging::ImageView cut(const imaging::ImageView& frame, std::size_t left, std::size_t top, std::size_t right,
                       std::size_t bottom) {
  auto view = frame;
  view.pixels = frame.pixels.subspan(top * frame.stride + left * imaging::bytes_per_pixel(frame.format));
  view.width = right - left;
  view.height = bottom - top;
  return view;
}

std::size_t inside(double coordinate, std::size_t end) {
  return static_cast<std::size_t>(std::clamp(coordinate, 0.0, static_cast<double>(end)));
}

}  // namespace

Result<std::vector<Code>> FrameReader::read(imaging::ImageView frame) {
  CHIPID_CHECK(check_picture(frame, each_));
  if (each_.stop.stop_requested()) return fail(ErrorCode::cancelled);
  CHIPID_TRY(auto codes, read_region(frame));
  if (codes.empty()) {
    CHIPID_TRY(codes, read_whole(frame));
  }
  remember(codes);
  return sure_ones(std::move(codes));
}

Result<std::vector<Code>> FrameReader::read_region(const imaging::ImageView& frame) {
  if (!region_) return std::vector<Code>();
  const auto left = inside(region_->from.x, frame.width);
  const auto top = inside(region_->from.y, frame.height);
  const auto right = inside(region_->to.x, frame.width);
  const auto bottom = inside(region_->to.y, frame.height);
  if (left >= right || top >= bottom) return std::vector<Code>();
  Climb climb(cut(frame, left, top, right, bottom), each_);
  for (const auto& attempt : attempts().first(2)) {
    if (!climb.has_any()) climb.make(attempt);
  }
  auto codes = climb.take();
  for (auto& code : codes) {
    for (auto& corner : code.corners) {
      corner.x += static_cast<double>(left);
      corner.y += static_cast<double>(top);
    }
  }
  return codes;
}

Result<std::vector<Code>> FrameReader::read_whole(const imaging::ImageView& frame) {
  Climb climb(frame, each_);
  climb.make(attempts().front());
  const auto costly = attempts().subspan(1);
  for (std::size_t i = 0; i < costly.size() && !climb.has_any(); ++i) {
    if (climb.effort().is_stopped()) return fail(ErrorCode::cancelled);
    if (i > 0 && climb.effort().is_over()) break;
    climb.make(costly[turn_++ % costly.size()]);
  }
  return climb.take();
}

void FrameReader::remember(const std::vector<Code>& codes) {
  if (codes.empty()) {
    if (region_ && ++region_->frames_ago > region_is_kept_for) region_.reset();
    return;
  }
  Region region{codes[0].corners[0], codes[0].corners[0]};
  for (const auto& code : codes) {
    for (const auto& corner : code.corners) {
      region.from = {std::min(region.from.x, corner.x), std::min(region.from.y, corner.y)};
      region.to = {std::max(region.to.x, corner.x), std::max(region.to.y, corner.y)};
    }
  }
  // A hand moves by less than half a code between two frames.
  const Point margin{(region.to.x - region.from.x) / 2, (region.to.y - region.from.y) / 2};
  region_ =
      Region{{region.from.x - margin.x, region.from.y - margin.y}, {region.to.x + margin.x, region.to.y + margin.y}};
}

std::vector<Code> FrameReader::sure_ones(std::vector<Code> codes) {
  std::vector<Code> sure;
  for (auto& code : codes) {
    const bool again = std::find(seen_.begin(), seen_.end(), code.raw) != seen_.end();
    if (!again) seen_.push_back(code.raw);
    if (again || (!code.text.empty() && !code.repaired)) sure.push_back(std::move(code));
  }
  if (seen_.size() > bytes_kept_of) seen_.erase(seen_.begin(), seen_.end() - bytes_kept_of);
  return sure;
}

}  // namespace chipid::barcode
