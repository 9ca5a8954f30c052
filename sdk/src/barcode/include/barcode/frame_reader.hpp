#pragma once

#include <optional>
#include <vector>

#include "barcode/read_codes.hpp"

namespace chipid::barcode {

/// Reads the frames of a camera as they come. Every frame gets the quickest attempt and some of the costly ones, each
/// frame others; where a code was seen last it is looked for first. Not safe for two threads at once.
class FrameReader {
 public:
  /// `each`: for each frame. With 40 ms most cameras need not wait.
  explicit FrameReader(Options each = {.budget = std::chrono::milliseconds(40)}) : each_(std::move(each)) {}

  /// The codes of this frame that are sure: read as plain UTF-8, or seen in two frames with the same bytes. Empty: show
  /// it the next frame. Frames may differ in size. Errors: those of read_codes().
  [[nodiscard]] Result<std::vector<Code>> read(imaging::ImageView frame);

 private:
  struct Region {
    Point from = {};
    Point to = {};
    int frames_ago = 0;
  };

  [[nodiscard]] Result<std::vector<Code>> read_region(const imaging::ImageView& frame);
  [[nodiscard]] Result<std::vector<Code>> read_whole(const imaging::ImageView& frame);
  void remember(const std::vector<Code>& codes);
  [[nodiscard]] std::vector<Code> sure_ones(std::vector<Code> codes);

  Options each_;
  std::size_t turn_ = 0;
  std::optional<Region> region_ = {};
  std::vector<Bytes> seen_ = {};
};

}  // namespace chipid::barcode
