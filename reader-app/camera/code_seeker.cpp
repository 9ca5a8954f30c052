#include "camera/code_seeker.hpp"

#include <algorithm>
#include <chipid/frame_codes.hpp>

#include "camera/background.hpp"

namespace chipid::counter {
namespace {

FramePixels pixels_of(const QImage& frame) {
  return {.bytes = {frame.constBits(), static_cast<std::size_t>(frame.sizeInBytes())},
          .width = static_cast<std::size_t>(frame.width()),
          .height = static_cast<std::size_t>(frame.height()),
          .stride = static_cast<std::size_t>(frame.bytesPerLine()),
          .format = FramePixels::Format::rgb8};
}

SeenCode placed(const FrameCode& found) {
  SeenCode code{.text = found.code.text};
  for (const auto& corner : found.corners) code.corners << QPointF(corner.x, corner.y);
  return code;
}

}  // namespace

/// Used by one thread at a time: the next frame is read once the one before is.
struct CodeSeeker::Reading {
  FrameCodeReader reader;

  std::vector<SeenCode> read(const QImage& frame) {
    std::vector<SeenCode> codes;
    // A frame that cannot be read is followed by another.
    if (const auto found = reader.read(pixels_of(frame))) {
      std::transform(found->begin(), found->end(), std::back_inserter(codes), placed);
    }
    return codes;
  }
};

CodeSeeker::CodeSeeker(QObject* parent) : QObject(parent), reading_(std::make_shared<Reading>()) {}

CodeSeeker::~CodeSeeker() = default;

void CodeSeeker::look(const QImage& frame) {
  if (busy_ || frame.format() != QImage::Format_RGB888) return;
  busy_ = true;
  const auto work = [reading = reading_, frame] { return reading->read(frame); };
  in_background(work, this, [this, reading = reading_](const std::vector<SeenCode>& codes) {
    if (reading != reading_) return;
    busy_ = false;
    emit seen(codes);
  });
}

// A new reader: the old one remembers what was read before, and may still be at it.
void CodeSeeker::forget() {
  busy_ = false;
  reading_ = std::make_shared<Reading>();
}

}  // namespace chipid::counter
