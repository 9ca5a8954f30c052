#include "history_writer.hpp"

namespace chipid::counter {

using namespace store;

HistoryWriter::~HistoryWriter() {
  close();
}

void HistoryWriter::open(const Place& place, const CounterKeys& keys, const std::filesystem::path& folder, Tell tell) {
  auto copy = copy_of(keys);
  if (!copy) return tell({.why = copy.error()}, false);
  auto own = std::make_shared<CounterKeys>(*std::move(copy));
  thread_.run([this, place, own, folder, tell = std::move(tell)] { start(place, std::move(*own), folder, tell); });
}

void HistoryWriter::start(Place place, CounterKeys keys, const std::filesystem::path& folder, Tell tell) {
  tell_ = std::move(tell);
  drafts_.reset();
  journal_ = std::make_unique<Journal>(std::move(place), std::move(keys), Journal::Options{.folder = folder});
  drafts_.emplace(DraftEntries::folder_in(folder), journal_->keys());
  status_ = {};
  const auto history = journal_->history();
  status_.in_history = history.has_value();
  if (!history) status_.why = history.error();
  record_leftovers();
}

// Those of this run are of people who are being served.
void HistoryWriter::record_leftovers() {
  bool recorded = false;
  for (const auto& entry : drafts_->all())
    if (!own_drafts_.contains(entry.id)) recorded = keep(entry) || recorded;
  report(recorded);
}

void HistoryWriter::close() {
  thread_.run([this] {
    drafts_.reset();
    journal_.reset();
    unsaved_.clear();
    tell_ = {};
  });
}

void HistoryWriter::keep_draft(Entry entry) {
  thread_.run([this, entry = std::move(entry)] {
    if (!drafts_) return;
    own_drafts_.insert(entry.id);
    // Without it a crash would lose the record; what the disk refuses is told when it is recorded.
    (void)drafts_->keep(entry);
  });
}

void HistoryWriter::record(Entry entry) {
  thread_.run([this, entry = std::move(entry)] {
    if (journal_) report(keep(entry));
  });
}

bool HistoryWriter::keep(const Entry& entry) {
  const auto recorded = journal_->record(entry);
  if (!recorded) {
    status_.in_history = false;
    status_.why = recorded.error();
    unsaved_.push_back(entry);
    return false;
  }
  status_.in_history = recorded->where == Journal::Kept::in_history;
  status_.why = recorded->why;
  drafts_->remove(entry.id);
  own_drafts_.erase(entry.id);
  return true;
}

void HistoryWriter::try_again() {
  thread_.run([this] {
    if (!journal_) return;
    auto reached = journal_->history();
    Outcome<std::size_t> handed_on = reached ? journal_->hand_on() : tl::unexpected<Trouble>(reached.error());
    status_.in_history = handed_on.has_value();
    status_.why = handed_on ? std::nullopt : std::optional(handed_on.error());
    bool recorded = handed_on && *handed_on > 0;
    for (const auto& entry : std::exchange(unsaved_, {})) recorded = keep(entry) || recorded;
    report(recorded);
  });
}

void HistoryWriter::report(bool recorded) {
  status_.waiting = journal_->waiting();
  status_.damaged = journal_->damaged();
  status_.unsaved = unsaved_.size();
  tell_(status_, recorded);
}

}  // namespace chipid::counter
