#include "history/card_recorder.hpp"

#include "history/card_entry.hpp"

namespace chipid::counter {

using store::Entry;

namespace {

bool is_judged(const LaneData& data) {
  return data.report && data.report->verification.verdict;
}

}  // namespace

CardRecorder::CardRecorder(Counter& counter, History& history, QObject* parent)
    : QObject(parent), counter_(counter), history_(history) {
  connect(&counter_, &Counter::lanes_changed, this, &CardRecorder::look);
  // A key that is opened while somebody is before the counter.
  connect(&history_, &History::status_changed, this, &CardRecorder::look);
}

CardRecorder::~CardRecorder() {
  // What is told of each record would make it look again at the one who still stands there, without an end.
  disconnect(&counter_, nullptr, this, nullptr);
  disconnect(&history_, nullptr, this, nullptr);
  while (!people_.empty()) finish(*people_.begin()->first);
}

// A lane whose reader went is no longer among them, and shows nobody either.
void CardRecorder::look() {
  std::vector<const Lane*> gone;
  for (const auto& [lane, person] : people_)
    if (!is_judged(lane->data())) gone.push_back(lane);
  for (const auto* const lane : gone) finish(*lane);
  for (auto* const lane : counter_.lanes())
    if (is_judged(lane->data())) look_at(*lane);
}

void CardRecorder::look_at(Lane& lane) {
  auto found = people_.find(&lane);
  if (found == people_.end()) {
    if (counter_.workflow().kiosk) return;
    auto id = store::new_entry_id();
    if (!id) return;
    found = people_.emplace(&lane, Person{.workflow = counter_.workflow()}).first;
    found->second.entry.id = *id;
  }
  update(found->second, lane.data());
  note_approval(found->second, lane.data());
}

// False while the key is not open.
bool CardRecorder::complete(Entry& entry, const LaneData& data, const Entry& before) const {
  auto tokens = history_.tokens_of(subject_of(data));
  if (tokens) entry.tokens = *std::move(tokens);
  entry.id = before.id;
  entry.days_kept = static_cast<std::uint32_t>(history_.setup().days);
  return !entry.tokens.empty();
}

void CardRecorder::update(Person& person, const LaneData& data) {
  auto entry = card_entry(data, person.workflow);
  const bool signed_in = history_.actor().has_value();
  // Who judged it stays, though signed out before the person leaves.
  entry.by = signed_in ? history_.operator_name() : person.entry.by;
  entry.pin_checked = signed_in || person.entry.pin_checked;
  const bool is_open = complete(entry, data, person.entry);
  if (entry == person.entry) return;
  person.entry = std::move(entry);
  if (is_open) history_.keep_draft(person.entry);
}

void CardRecorder::note_approval(Person& person, const LaneData& data) {
  auto entry = approval_entry(data, person.workflow);
  if (!entry || (person.approval && person.approval->time == entry->time)) return;
  auto id = store::new_entry_id();
  if (!id) return;
  (void)complete(*entry, data, {.id = *id});
  person.approval = entry;
  history_.record(*std::move(entry));
}

void CardRecorder::finish(const Lane& lane) {
  // Out of the list first: recording may bring another look at the lanes.
  auto person = people_.extract(&lane);
  if (person) history_.record(std::move(person.mapped().entry));
}

}  // namespace chipid::counter
