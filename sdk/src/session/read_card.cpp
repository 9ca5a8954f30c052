#include <algorithm>
#include <exception>

#include "session/read_session.hpp"

namespace chipid {
namespace {

// The whole read, step by step (ICAO 9303-11, 4.2 for the order of access).
Result<> run(session::ReadSession& session, std::span<const AccessKey> keys) {
  CHIPID_CHECK(session.read_master_file(keys));
  CHIPID_CHECK(session.open_chip(keys));
  return session.read_files();
}

}  // namespace

const FileReport* ReadReport::find(File file) const noexcept {
  const auto entry = std::find_if(files.begin(), files.end(), [&](const auto& report) { return report.file == file; });
  return entry == files.end() ? nullptr : &*entry;
}

ReadReport read_card(CardConnection& card, std::span<const AccessKey> keys, const ReadOptions& options) {
  session::ReadSession session(card, options);
  // Connections and event handlers may be the caller's own; what they throw goes no further.
  try {
    return session.finish(run(session, keys));
  } catch (const std::exception& thrown) {
    return session.finish(fail(ErrorCode::internal, {}, thrown.what()));
  }
}

}  // namespace chipid
