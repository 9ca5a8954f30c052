#include "history/history.hpp"

#include "disk/counter_files.hpp"
#include "history_ask.hpp"
#include "history_writer.hpp"
#include "store/log_in.hpp"

namespace chipid::counter {

using namespace store;
using namespace std::chrono_literals;

std::filesystem::path own_history_file(const std::filesystem::path& config) {
  return config / "history.db";
}

History::History(std::function<std::unique_ptr<Keyring>()> keyring, QObject* parent)
    : QObject(parent),
      keyring_(std::move(keyring)),
      writer_(std::make_unique<HistoryWriter>()),
      asker_(std::make_unique<HistoryAsker>()),
      auditor_(std::make_unique<HistoryAsker>()) {
  connect(&retry_, &QTimer::timeout, this, [this] { try_again(); });
  retry_.setInterval(10s);
  connect(&idle_, &QTimer::timeout, this, &History::sign_out);
  idle_.setSingleShot(true);
  idle_.setInterval(10min);
  connect(&daily_, &QTimer::timeout, this, [this] { settle(); });
  daily_.start(1h);
}

History::~History() {
  // Here, while what they call back to is whole.
  writer_.reset();
  asker_.reset();
  auditor_.reset();
}

void History::configure(HistorySetup setup) {
  setup_ = std::move(setup);
  ++generation_;
  key_.reset();
  purged_ = {};
  retry_.stop();
  set_actor(std::nullopt);
  writer_->close();
  const auto place = parse_place(setup_.place);
  for (auto* const asker : {asker_.get(), auditor_.get()}) asker->set(place);
  change_status([&](HistoryStatus& status) { status = {.state = HistoryState::off, .missed = status_.missed}; });
  if (setup_.place.isEmpty()) return;
  change_status([&](HistoryStatus& status) {
    status.state = place ? HistoryState::opening : HistoryState::failing;
    if (!place) status.why = place.error();
    status.has_accounts = had_accounts(setup_.folder);
  });
  if (place) unlock(this, {}, [](const auto&) {});
}

void History::set_days(int days) {
  setup_.days = days;
  purged_ = {};
  if (key_) purge_if_due();
}

void History::begin(const std::optional<KeySlot>& slot, Outcome<SharedKey> key) {
  if (key) return use(*std::move(key));
  change_status([&](HistoryStatus& status) {
    status.state = slot ? HistoryState::locked : HistoryState::not_set_up;
    status.protection = slot ? std::optional(slot->protection) : std::nullopt;
    status.counter_name = slot ? slot->name : std::string();
    status.why.reset();
    // A passphrase is not missed before it was asked for.
    if (slot && key.error().code != TroubleCode::locked) status.why = key.error();
  });
}

void History::use(SharedKey key) {
  key_ = std::move(key);
  change_status([&](HistoryStatus& status) {
    status.state = HistoryState::opening;
    status.why.reset();
    status.protection = key_->slot.protection;
    status.counter_name = key_->slot.name;
  });
  const auto place = parse_place(setup_.place);
  writer_->open(*place, key_->keys, setup_.folder,
                [this, generation = generation_](const WriterStatus& writer, bool recorded) {
                  QMetaObject::invokeMethod(
                      this, [=, this] { on_writer(generation, writer, recorded); }, Qt::QueuedConnection);
                });
  retry_.start();
  settle();
}

void History::try_again() {
  writer_->try_again();
}

// At the beginning and once an hour: what may have changed at other counters, and with the days.
void History::settle() {
  if (!key_) return;
  ask<bool>(
      *asker_, this,
      [this](const auto& accounts) {
        if (!accounts) return;
        note_accounts(*accounts);
        purge_if_due();
      },
      [key = key_](auto& connection, const auto&) -> Outcome<bool> {
        STORE_CHECK(settle_counter_key(connection, *key));
        STORE_TRY(const auto accounts, list_accounts(connection));
        return !accounts.empty();
      });
}

void History::on_writer(unsigned generation, const WriterStatus& writer, bool recorded) {
  if (generation != generation_) return;
  const bool came_back = writer.in_history && status_.state != HistoryState::ready;
  change_status([&](HistoryStatus& status) {
    status.state = writer.unsaved > 0                         ? HistoryState::failing
                   : writer.in_history && writer.waiting == 0 ? HistoryState::ready
                                                              : HistoryState::waiting;
    status.why = writer.why;
    status.waiting = writer.waiting;
    status.damaged = writer.damaged;
    status.unsaved = writer.unsaved;
  });
  if (status_.state == HistoryState::ready)
    retry_.stop();
  else if (!retry_.isActive())
    retry_.start();
  if (came_back) settle();
  if (recorded) emit this->recorded();
}

void History::change_status(const std::function<void(HistoryStatus&)>& change) {
  change(status_);
  emit status_changed();
}

}  // namespace chipid::counter
