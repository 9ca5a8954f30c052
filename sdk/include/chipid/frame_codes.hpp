#pragma once

#include <array>
#include <chipid/qr_picture.hpp>
#include <memory>
#include <stop_token>

/// QR codes in the frames of a camera, as they come.
namespace chipid {

/// Somebody else's pixels, top row first. They need to live during a call only.
struct FramePixels {
  /// How the pixels lie: one byte each, or three.
  enum class Format { gray8, rgb8 };

  BytesView bytes = {};    ///< at least stride * (height - 1) + width * (1 or 3) bytes
  std::size_t width = 0;   ///< in pixels, 1 to 65,535
  std::size_t height = 0;  ///< in pixels, 1 to 65,535
  std::size_t stride = 0;  ///< bytes from one row to the next
  Format format = Format::rgb8;
};

/// In pixels of the frame; the middle of the top left pixel is (0.5, 0.5).
struct FramePoint {
  double x = 0;
  double y = 0;
};

/// A code and where it is.
struct FrameCode {
  PictureCode code = {};
  std::array<FramePoint, 4> corners = {};  ///< the symbol's own top left, top right, bottom right, bottom left
};

/// Reads frame after frame of one camera. Each frame gets the quickest attempt and some of the costly ones, each frame
/// others, and a code is looked for first where it was seen last; so a hard code is read within a second or so. One
/// thread at a time.
class CHIPID_API FrameCodeReader {
 public:
  FrameCodeReader();
  ~FrameCodeReader();
  FrameCodeReader(FrameCodeReader&&) noexcept;
  FrameCodeReader& operator=(FrameCodeReader&&) noexcept;

  /// The codes of this frame, four at most, that were read without doubt; none is an empty list: show it the next
  /// frame. Where one is found the rest of the frame is looked through for others. Some 40 ms for a frame without a
  /// code, up to three times that for one with several; sizes may change from frame to frame.
  /// Errors: data.malformed where `frame` says more than its bytes hold, data.over_limit above 128 million pixels,
  /// session.cancelled after `stop`.
  [[nodiscard]] Result<std::vector<FrameCode>> read(const FramePixels& frame, const std::stop_token& stop = {});

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace chipid
