#pragma once

#include <QString>
#include <chipid/error.hpp>
#include <optional>

#include "camera/frame_source.hpp"
#include "logic/card_codes.hpp"

namespace chipid::counter {

/// What the page of the camera is at.
struct ScanSituation {
  bool is_reading_picture = false;
  bool is_live = false;                      ///< the camera is on
  std::optional<CameraTrouble> camera = {};  ///< why it is off
  std::optional<Error> picture = {};         ///< why a picture gave no code
  std::optional<CodesInView> codes = {};     ///< of the camera now, or of the last picture
};

struct ScanText {
  QString title = {};
  QString lead = {};
};
/// In the language of now. Of several things that which the clerk is waiting for.
[[nodiscard]] ScanText scan_text(const ScanSituation& situation, Language language);

}  // namespace chipid::counter
