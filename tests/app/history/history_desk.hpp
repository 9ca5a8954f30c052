#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include "history/history.hpp"
#include "sample_entries.hpp"
#include "servers.hpp"

namespace chipid::counter::store::test {

/// Runs the event loop until it is so; the test fails after 30 seconds.
template <typename Condition>
void wait_until(Condition condition) {
  QDeadlineTimer end(30000);
  while (!condition()) {
    if (end.hasExpired()) FAIL("waited in vain");
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QThread::msleep(1);
  }
}

/// The answer to what `ask` asks for.
template <typename T, typename Ask>
Outcome<T> answer(Ask ask) {
  QObject context;
  std::optional<Outcome<T>> heard;
  ask(&context, [&](const Outcome<T>& outcome) { heard = outcome; });
  wait_until([&] { return heard.has_value(); });
  return *heard;
}

/// A keyring of this test, the same for every History that is given it.
class TestKeyring final : public Keyring {
 public:
  using Kept = std::map<CounterId, Bytes>;
  explicit TestKeyring(std::shared_ptr<Kept> kept) : kept_(std::move(kept)) {}
  Outcome<std::optional<SecretBytes>> find(const CounterId& counter) override {
    const auto found = kept_->find(counter);
    if (found == kept_->end()) return std::nullopt;
    return SecretBytes(BytesView(found->second));
  }
  Outcome<> keep(const CounterId& counter, const SecretBytes& secret) override {
    (*kept_)[counter] = Bytes(secret.view().begin(), secret.view().end());
    return {};
  }
  Outcome<> remove(const CounterId& counter) override {
    kept_->erase(counter);
    return {};
  }

 private:
  std::shared_ptr<Kept> kept_;
};

inline SecretBytes secret_of(std::string_view text) {
  return SecretBytes(text);
}

inline NewSecret by_passphrase(std::string_view text = "correct horse battery") {
  return {Protection::passphrase, secret_of(text)};
}

/// A counter: its own folder, and a History as the app has it.
struct HistoryDesk {
  QTemporaryDir folder;
  std::shared_ptr<TestKeyring::Kept> keyring = std::make_shared<TestKeyring::Kept>();
  std::unique_ptr<History> history;

  [[nodiscard]] HistorySetup setup(const QString& place, int days = 0) const {
    return {.place = place, .days = days, .folder = folder.path().toStdString()};
  }
  /// As at the start of the program; until it is known how it stands.
  void start(const QString& place, int days = 0) {
    history.reset();
    history = std::make_unique<History>([kept = keyring] { return std::make_unique<TestKeyring>(kept); });
    history->configure(setup(place, days));
    wait_until([&] { return history->status().state != HistoryState::opening; });
  }
  /// A site of its own in an empty place.
  void found(const QString& place, NewSecret secret = {}, int days = 0) {
    start(place, days);
    ok(answer<void>(
        [&](auto* context, auto heard) { history->found_site(context, "Quầy 1", std::move(secret), heard); }));
    wait_for(HistoryState::ready);
  }
  void wait_for(HistoryState state) {
    wait_until([&] { return history->status().state == state; });
  }
  Entry check(std::uint32_t index, std::string_view name = "Nguyễn Văn An",
              std::chrono::sys_seconds time = monday) const {
    auto entry = check_of({}, index, index, "", time);
    entry.tokens = history->tokens_of({.number = number_of_person(index), .name = name}).value_or(entry.tokens);
    return entry;
  }
  Found find(const std::string& name) {
    return ok(answer<Found>([&](auto* context, auto heard) { history->find_by_name(context, name, heard); }));
  }
  AuditReport audit() {
    return ok(answer<AuditReport>([&](auto* context, auto heard) { history->audit(context, heard); }));
  }
};

}  // namespace chipid::counter::store::test
