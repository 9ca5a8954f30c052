#pragma once

#include "disk/waiting_entries.hpp"
#include "store/append.hpp"

namespace chipid::counter::store {

/// What a counter records with, on the thread that made it: into the history, or onto its own disk while the history
/// cannot take it. Nothing that was kept is lost or stored twice.
class Journal {
 public:
  struct Options {
    std::filesystem::path folder = {};  ///< of this counter: what waits, where its chain stood
    /// How long a history that failed is left alone, so that a counter does not stand still at every card.
    std::chrono::milliseconds pause{10'000};
  };
  enum class Kept { in_history, waiting };
  struct Recorded {
    Kept where = Kept::in_history;
    std::optional<Trouble> why = {};  ///< why it waits: to be shown as a warning
  };

  Journal(Place place, CounterKeys keys, Options options);

  /// The record is on a disk when this returns a value. An error: it is kept nowhere (the disk of the counter is full
  /// or read-only as well), to be shown; the read itself is not touched. May take some seconds where a server hangs.
  [[nodiscard]] Outcome<Recorded> record(const Entry& entry);
  /// Hands on what waits; called again and again while something does. How many are in the history now that waited.
  [[nodiscard]] Outcome<std::size_t> hand_on();

  [[nodiscard]] std::size_t waiting() const { return waiting_.files().size(); }
  /// Waiting records that were found changed and set aside.
  [[nodiscard]] std::size_t damaged() const { return waiting_.damaged(); }
  /// The history, for all the rest; opened where it is not. Trouble of Connection::open().
  [[nodiscard]] Outcome<Connection*> history();
  [[nodiscard]] const CounterKeys& keys() const { return *keys_; }

 private:
  [[nodiscard]] Outcome<> store(std::span<const Entry> entries);
  [[nodiscard]] Outcome<> store_now(const Entry& entry);
  void forget_connection();
  [[nodiscard]] bool is_left_alone() const;

  Place place_;
  std::unique_ptr<const CounterKeys> keys_;
  Options options_;
  WaitingEntries waiting_;
  std::unique_ptr<Connection> connection_;
  std::optional<Trouble> last_trouble_;
  std::chrono::steady_clock::time_point failed_at_ = {};
};

}  // namespace chipid::counter::store
