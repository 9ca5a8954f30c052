#pragma once

#include <filesystem>
#include <stop_token>

#include "camera/frame_source.hpp"

namespace chipid::counter {

class FrameMailbox;

/// The pictures of a folder, one after the other, ten a second, again and again.
class FileFrames final : public FrameSource {
 public:
  explicit FileFrames(std::filesystem::path folder);
  ~FileFrames() override { stop(); }

  void start() override;
  void stop() override;

 private:
  std::filesystem::path folder_;
  std::shared_ptr<FrameMailbox> mailbox_ = {};  ///< none: it does not run
  std::stop_source stop_ = {};
};

}  // namespace chipid::counter
