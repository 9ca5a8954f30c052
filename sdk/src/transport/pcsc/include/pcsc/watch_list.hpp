#pragma once

#include <chipid/monitor.hpp>
#include <string>
#include <vector>

#include "pcsc/api.hpp"

namespace chipid::pcsc {

/// What a monitor knows of the readers, and what has happened when it learns something new. No call of PC/SC here.
class WatchList {
 public:
  /// The readers there are now.
  [[nodiscard]] std::vector<ReaderEvent> set_readers(const std::vector<std::string>& names);
  /// What to wait for: a change of any reader that PC/SC can tell by its name, or of the list of readers. Valid until
  /// the next change of this list.
  [[nodiscard]] std::vector<ReaderState> to_wait_for() const;
  /// What the wait gave.
  [[nodiscard]] std::vector<ReaderEvent> update(const std::vector<ReaderState>& states);
  /// Every card and every reader leaves.
  [[nodiscard]] std::vector<ReaderEvent> clear() { return set_readers({}); }
  /// Whether the service wakes us when a reader comes.
  [[nodiscard]] bool notified_of_readers() const noexcept { return notified_of_readers_; }

 private:
  struct Reader {
    std::string name;
    unsigned id;
    DWORD state;
    [[nodiscard]] bool has_card() const noexcept;
    [[nodiscard]] ReaderEvent event(ReaderEvent::Kind kind) const;
  };
  [[nodiscard]] bool is_first_of_its_name(const Reader& reader) const;
  void remove_surplus(const std::vector<std::string>& names, std::vector<ReaderEvent>& events);
  void add_missing(const std::vector<std::string>& names, std::vector<ReaderEvent>& events);
  static void update(Reader& reader, const ReaderState& now, std::vector<ReaderEvent>& events);

  std::vector<Reader> readers_;
  unsigned last_id_ = 0;
  bool notified_of_readers_ = true;
};

}  // namespace chipid::pcsc
