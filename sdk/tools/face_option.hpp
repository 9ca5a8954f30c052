#pragma once

#include <chipid/evidence.hpp>
#include <memory>

#include "live_face.hpp"

namespace chipid::tool {

/// `read --match-face`: the person at the counter is held against the portrait that is being read.
class FaceOption {
 public:
  /// --match-face, --keep-probe and those of LiveFaceOptions.
  void add_to(CLI::App& command);

  /// Begins to look at the picture while the card is still to be read. What cannot work is told here.
  [[nodiscard]] Result<> prepare(bool without_portrait, bool evidence);

  /// Compares, where that was asked for; the outcome joins the report and its verdict.
  void match(ReadReport& report, const Policy& policy, const std::stop_token& cancel) const;

  /// The picture that evidence is to keep; nothing unless that was asked for.
  [[nodiscard]] std::optional<Bytes> kept_probe() const;

 private:
  std::string probe_;
  bool keep_ = false;
  LiveFaceOptions options_;
  std::shared_ptr<LiveFace> face_;
};

}  // namespace chipid::tool
