#pragma once

#include <chipid/bytes.hpp>
#include <chipid/error.hpp>
#include <chipid/export.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chipid {

/// Something that happened at the readers.
struct ReaderEvent {
  /// What happened.
  enum class Kind { reader_added, reader_removed, card_inserted, card_removed, service_lost, service_back };
  Kind kind = Kind::reader_added;
  /// The reader's name as PC/SC gives it; empty for the service's events.
  std::string reader = {};
  /// A number of the reader, from its arrival until it leaves, from 1 upwards, never used twice by one monitor; 0 for
  /// the service's events. It tells two readers of one name apart.
  unsigned reader_id = 0;
  /// The inserted card's answer to reset; empty where it does not answer (turn it over).
  Bytes atr = {};
  /// Why the service was lost.
  std::optional<ErrorCode> error = {};
};

/// The stable name of the kind: "reader_added" and so on.
[[nodiscard]] CHIPID_API std::string_view event_name(ReaderEvent::Kind kind) noexcept;

/// Watches the readers of this computer, in a thread of its own that sleeps while nothing happens.
///
/// The first events tell what is there already. When the smart-card service goes away, its cards and readers leave one
/// by one, then service_lost is told, once; the service is tried again after a pause that grows to two seconds, and
/// service_back is told before what it brings.
///
/// Two readers of one name: pcscd and Windows number the readers they find by USB or plug and play, so that names
/// differ; a hand-written configuration of pcscd can give one name twice. PC/SC then reaches only the first of them:
/// both have their number here, and card events come from the first alone. Of two that leave, the later leaves first.
///
/// Threads: `on_event` is called by the watching thread, one call at a time, and must not throw. The object itself
/// belongs to one thread at a time.
class CHIPID_API ReaderMonitor {
 public:
  /// Receives the events, one at a time.
  using OnEvent = std::function<void(const ReaderEvent&)>;

  /// Begins to watch.
  explicit ReaderMonitor(OnEvent on_event);
  ReaderMonitor(ReaderMonitor&&) noexcept;
  ReaderMonitor& operator=(ReaderMonitor&&) noexcept;
  ReaderMonitor(const ReaderMonitor&) = delete;
  ReaderMonitor& operator=(const ReaderMonitor&) = delete;
  /// stop()
  ~ReaderMonitor();

  /// Ends the watch: no event comes after it returns. It waits for a call of `on_event` that is going on (so do not
  /// hold a lock that `on_event` wants), unless it is called by that very call; for a service that hangs it waits a
  /// second at most.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chipid
