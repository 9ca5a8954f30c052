#include "store/journal.hpp"

#include "disk/counter_files.hpp"

namespace chipid::counter::store {

Journal::Journal(Place place, CounterKeys keys, Options options)
    : place_(std::move(place)),
      keys_(std::make_unique<const CounterKeys>(std::move(keys))),
      options_(std::move(options)),
      waiting_(WaitingEntries::folder_in(options_.folder), *keys_) {}

Outcome<Connection*> Journal::history() {
  if (!connection_) {
    auto opened = Connection::open(place_);
    if (!opened) {
      last_trouble_ = opened.error();
      failed_at_ = std::chrono::steady_clock::now();
      return tl::unexpected<Trouble>(std::move(opened).error());
    }
    connection_ = *std::move(opened);
  }
  return connection_.get();
}

bool Journal::is_left_alone() const {
  return last_trouble_ && std::chrono::steady_clock::now() < failed_at_ + options_.pause;
}

// A connection that failed once is not asked again: what it lost on the way is unknown.
void Journal::forget_connection() {
  connection_.reset();
  failed_at_ = std::chrono::steady_clock::now();
}

Outcome<> Journal::store(std::span<const Entry> entries) {
  STORE_TRY(auto* const connection, history());
  const auto appended = append(*connection, *keys_, entries);
  if (!appended) {
    last_trouble_ = appended.error();
    forget_connection();
    return tl::unexpected<Trouble>(appended.error());
  }
  last_trouble_.reset();
  // It only helps a later audit; what cannot be kept of it loses no record.
  (void)keep_witness(options_.folder, appended->head);
  return {};
}

// What came first is stored first.
Outcome<> Journal::store_now(const Entry& entry) {
  if (is_left_alone()) return tl::unexpected<Trouble>(*last_trouble_);
  STORE_CHECK(hand_on());
  return store({&entry, 1});
}

Outcome<Journal::Recorded> Journal::record(const Entry& entry) {
  auto stored = store_now(entry);
  if (stored) return Recorded{};
  STORE_CHECK(waiting_.add(entry));
  return Recorded{Kept::waiting, std::move(stored).error()};
}

Outcome<std::size_t> Journal::hand_on() {
  std::size_t handed_on = 0;
  for (const auto& file : waiting_.files()) {
    const auto entry = waiting_.read(file);
    if (!entry) {
      if (entry.error().code == TroubleCode::damaged) waiting_.set_aside(file);
      continue;
    }
    STORE_CHECK(store({&*entry, 1}));
    waiting_.remove(file);
    ++handed_on;
  }
  return handed_on;
}

}  // namespace chipid::counter::store
