#include "pcsc/watch_list.hpp"

#include <algorithm>

namespace chipid::pcsc {
namespace {

using Kind = ReaderEvent::Kind;
using Names = std::vector<std::string>;

// The pseudo reader whose state changes when a reader comes or goes.
constexpr auto plug_and_play = R"(\\?PnP?\Notification)";
// The upper half of a state counts the cards that came and went.
constexpr unsigned counter_shift = 16;
// Told of a state that is to be handed back; with "ignore" left in, a reader that comes back would never be seen again.
constexpr DWORD answer_only = SCARD_STATE_CHANGED | SCARD_STATE_IGNORE;

bool is_notification(const ReaderState& state) {
  return std::string_view(state.szReader) == plug_and_play;
}

ReaderState ask(const char* reader, DWORD current) {
  ReaderState state{};
  state.szReader = reader;
  state.dwCurrentState = current;
  return state;
}

}  // namespace

bool WatchList::Reader::has_card() const noexcept {
  return (state & SCARD_STATE_PRESENT) != 0;
}

ReaderEvent WatchList::Reader::event(Kind kind) const {
  return {.kind = kind, .reader = name, .reader_id = id};
}

std::vector<ReaderEvent> WatchList::set_readers(const Names& names) {
  std::vector<ReaderEvent> events;
  remove_surplus(names, events);
  add_missing(names, events);
  return events;
}

// From the end, so that of two readers of one name the later one leaves.
void WatchList::remove_surplus(const Names& names, std::vector<ReaderEvent>& events) {
  for (std::size_t i = readers_.size(); i-- > 0;) {
    const auto reader = readers_[i];
    const auto known =
        std::count_if(readers_.begin(), readers_.end(), [&](const Reader& r) { return r.name == reader.name; });
    if (known <= std::count(names.begin(), names.end(), reader.name)) continue;
    if (reader.has_card()) events.push_back(reader.event(Kind::card_removed));
    events.push_back(reader.event(Kind::reader_removed));
    readers_.erase(readers_.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void WatchList::add_missing(const Names& names, std::vector<ReaderEvent>& events) {
  for (auto name = names.begin(); name != names.end(); ++name) {
    const auto wanted = std::count(names.begin(), name + 1, *name);
    const auto known =
        std::count_if(readers_.begin(), readers_.end(), [&](const Reader& r) { return r.name == *name; });
    if (known >= wanted) continue;
    readers_.push_back({*name, ++last_id_, SCARD_STATE_UNAWARE});
    events.push_back(readers_.back().event(Kind::reader_added));
  }
}

bool WatchList::is_first_of_its_name(const Reader& reader) const {
  return &reader ==
         &*std::find_if(readers_.begin(), readers_.end(), [&](const Reader& r) { return r.name == reader.name; });
}

std::vector<ReaderState> WatchList::to_wait_for() const {
  std::vector<ReaderState> states;
  for (const auto& reader : readers_) {
    if (is_first_of_its_name(reader)) states.push_back(ask(reader.name.c_str(), reader.state));
  }
  if (notified_of_readers_) states.push_back(ask(plug_and_play, SCARD_STATE_UNAWARE));
  return states;
}

std::vector<ReaderEvent> WatchList::update(const std::vector<ReaderState>& states) {
  std::vector<ReaderEvent> events;
  for (const auto& now : states) {
    if (is_notification(now)) {
      notified_of_readers_ = (now.dwEventState & SCARD_STATE_UNKNOWN) == 0;
      continue;
    }
    const auto reader =
        std::find_if(readers_.begin(), readers_.end(), [&](const Reader& r) { return r.name == now.szReader; });
    if (reader != readers_.end()) update(*reader, now, events);
  }
  return events;
}

// A card that was there and is there may yet be another one: the counter tells.
void WatchList::update(Reader& reader, const ReaderState& now, std::vector<ReaderEvent>& events) {
  const auto before = reader;
  reader.state = now.dwEventState & ~answer_only;
  const bool same_card =
      before.has_card() && reader.has_card() && before.state >> counter_shift == reader.state >> counter_shift;
  if (same_card) return;
  if (before.has_card()) events.push_back(reader.event(Kind::card_removed));
  if (!reader.has_card()) return;
  auto inserted = reader.event(Kind::card_inserted);
  inserted.atr.assign(now.rgbAtr, now.rgbAtr + std::min<std::size_t>(now.cbAtr, sizeof now.rgbAtr));
  events.push_back(std::move(inserted));
}

}  // namespace chipid::pcsc
