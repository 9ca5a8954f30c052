#pragma once

#include <chipid/deadline.hpp>
#include <chipid/portrait.hpp>

#include "engine/lane.hpp"

namespace chipid::counter {

[[nodiscard]] inline QImage as_image(const Portrait& portrait) {
  const QImage view(portrait.pixels.data(), static_cast<int>(portrait.width), static_cast<int>(portrait.height),
                    static_cast<qsizetype>(portrait.width * 3), QImage::Format_RGB888);
  return view.copy();
}

/// One read, shared with its thread, which may be left behind by a card that hangs.
struct Lane::Read {
  std::vector<AccessKey> keys = {};
  ReadOptions options = {};
  std::stop_source stop = {};
  std::optional<ReadReport> earlier = {};
  Consent consent = {};  ///< to the comparison of a finger
  Attendant attendant = {};
  ReadReport report = {};
  QImage portrait = {};
  bool portrait_checked = false;
  std::atomic<bool> ended = false;  ///< its thread has nothing more to do

  /// Once it has ended well: who it was about leaves with the screen, not with the next read.
  void forget() {
    keys.clear();
    options.qr.reset();
    earlier.reset();
    report = {};
    portrait = {};
  }

  void run(CardSupply& supply, const std::string& reader) {
    prestart_portrait_decoder();
    auto connection = supply.connect(reader);
    if (!connection) {
      report.failure = connection.error();
      return;
    }
    const auto card = attendant.attend(*std::move(connection));
    report = earlier ? resume_card(*card, keys, *earlier, options) : read_card(*card, keys, options);
    // Who only asks for a finger has the portrait already.
    if (report.failure || options.finger) return;
    if (auto decoded = decode_portrait(report)) {
      portrait = as_image(*decoded);
      portrait_checked = decoded->hash_checked;
    } else if (report.document.portrait) {
      report.document.portrait->error = decoded.error();
    }
  }
};

}  // namespace chipid::counter
