#pragma once

#include <memory>

#include "ordered_thread.hpp"
#include "store/connection.hpp"

namespace chipid::counter {

/// Asks the history on a thread of its own. Everything but run() and set() is called there.
class HistoryAsker {
 public:
  HistoryAsker() = default;
  HistoryAsker(const HistoryAsker&) = delete;
  HistoryAsker& operator=(const HistoryAsker&) = delete;
  ~HistoryAsker();

  void run(std::function<void()> task) { thread_.run(std::move(task)); }
  /// From the next task on.
  void set(store::Outcome<store::Place> place);

  /// Opened where it is not, or no longer answers. Trouble of Connection::open(), of parse_place().
  [[nodiscard]] store::Outcome<store::Connection*> connection();

 private:
  store::Outcome<store::Place> place_ = store::trouble(store::TroubleCode::turned_off);
  std::unique_ptr<store::Connection> connection_;
  OrderedThread thread_;  ///< the last one, so that it ends first
};

}  // namespace chipid::counter
