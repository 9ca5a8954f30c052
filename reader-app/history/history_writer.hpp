#pragma once

#include <set>

#include "disk/draft_entries.hpp"
#include "ordered_thread.hpp"
#include "store/journal.hpp"

namespace chipid::counter {

/// How it stands with what is recorded.
struct WriterStatus {
  bool in_history = false;                 ///< the last record, or try, reached the history
  std::optional<store::Trouble> why = {};  ///< why not
  std::size_t waiting = 0;
  std::size_t damaged = 0;
  std::size_t unsaved = 0;
};

/// Records on a thread of its own, in the order in which it is called. `tell` is called on that thread, after every
/// step.
class HistoryWriter {
 public:
  using Tell = std::function<void(const WriterStatus&, bool recorded)>;

  HistoryWriter() = default;
  HistoryWriter(const HistoryWriter&) = delete;
  HistoryWriter& operator=(const HistoryWriter&) = delete;
  /// Waits until all is on a disk, or was refused by it.
  ~HistoryWriter();

  /// Begins with another history; what an earlier run left unfinished is recorded. The folder is that of the counter.
  void open(const store::Place& place, const store::CounterKeys& keys, const std::filesystem::path& folder, Tell tell);
  void close();
  void keep_draft(store::Entry entry);
  void record(store::Entry entry);
  /// What waits, or could not be kept so far, is tried again.
  void try_again();

 private:
  void start(store::Place place, store::CounterKeys keys, const std::filesystem::path& folder, Tell tell);
  void record_leftovers();
  [[nodiscard]] bool keep(const store::Entry& entry);
  void report(bool recorded);

  std::unique_ptr<store::Journal> journal_;
  std::optional<store::DraftEntries> drafts_;
  std::set<store::EntryId> own_drafts_;  ///< of people who may still be before the counter
  std::vector<store::Entry> unsaved_;
  WriterStatus status_;
  Tell tell_;
  OrderedThread thread_;  ///< the last one, so that it ends first
};

}  // namespace chipid::counter
