#include "history_desk.hpp"

using namespace chipid::counter;
using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

Outcome<> unlock(HistoryDesk& desk, std::string_view passphrase) {
  return answer<void>([&](auto* context, auto heard) { desk.history->unlock(context, secret_of(passphrase), heard); });
}

Outcome<> join(HistoryDesk& desk, const QString& code) {
  return answer<void>([&](auto* context, auto heard) { desk.history->join(context, code, {}, heard); });
}

Outcome<QString> admit(HistoryDesk& desk) {
  return answer<QString>([&](auto* context, auto heard) { desk.history->admit_counter(context, "Quầy 2", heard); });
}

void make_supervisor(HistoryDesk& desk) {
  ok(answer<Actor>(
      [&](auto* context, auto heard) { desk.history->found_accounts(context, "minh", secret_of("580213"), heard); }));
}

}  // namespace

TEST_CASE("A site without a history keeps none") {
  HistoryDesk desk;
  desk.start({});
  CHECK(desk.history->status().state == HistoryState::off);
  desk.history->record(desk.check(1));
  CHECK(desk.history->status().missed == 0);
  CHECK(trouble_in(answer<Found>([&](auto* context, auto heard) {
          desk.history->find_by_name(context, "an", heard);
        })) == "store.turned_off");
}

TEST_CASE("A counter without a key says so until the site is founded") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.start(place.text());
  CHECK(desk.history->status().state == HistoryState::not_set_up);
  desk.history->record(desk.check(1));
  CHECK(desk.history->status().missed == 1);
  CHECK(trouble_in(answer<void>([&](auto* context, auto heard) {
          desk.history->found_site(context, "Quầy 1", by_passphrase("short"), heard);
        })) == "store.weak_passphrase");
  desk.found(place.text(), by_passphrase());
  CHECK(desk.history->status().counter_name == "Quầy 1");
  HistoryDesk other;
  other.start(place.text());
  CHECK(trouble_in(answer<void>([&](auto* context, auto heard) {
          other.history->found_site(context, "Quầy 2", by_passphrase(), heard);
        })) == "store.not_allowed");
  other.start(place.text());
  CHECK(other.history->status().state == HistoryState::not_set_up);
}

TEST_CASE("A passphrase opens the key at the start") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text(), by_passphrase());
  desk.start(place.text());
  CHECK(desk.history->status().state == HistoryState::locked);
  CHECK_FALSE(desk.history->status().why);
  CHECK(desk.history->status().protection == Protection::passphrase);
  desk.history->record(desk.check(1));
  CHECK(desk.history->status().missed == 1);
  CHECK(trouble_in(unlock(desk, "wrong horse battery")) == "store.wrong_secret");
  CHECK(desk.history->status().why->code == TroubleCode::wrong_secret);
  ok(unlock(desk, "correct horse battery"));
  desk.wait_for(HistoryState::ready);
}

TEST_CASE("The keyring opens the key at the start, and a passphrase can take its place") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  desk.start(place.text());
  desk.wait_for(HistoryState::ready);
  ok(answer<void>([&](auto* context, auto heard) {
    desk.history->change_secret(context, by_passphrase("another horse battery"), heard);
  }));
  desk.keyring->clear();
  desk.start(place.text());
  CHECK(desk.history->status().state == HistoryState::locked);
  ok(unlock(desk, "another horse battery"));
  desk.wait_for(HistoryState::ready);
}

TEST_CASE("A keyring that lost the secret is told") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  desk.keyring->clear();
  desk.start(place.text());
  CHECK(desk.history->status().state == HistoryState::locked);
  CHECK(desk.history->status().why->code == TroubleCode::no_keyring);
}

TEST_CASE("A further counter joins by a code, which serves once") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  HistoryDesk first;
  first.found(place.text());
  CHECK(trouble_in(admit(first)) == "store.no_supervisor");
  make_supervisor(first);
  const auto code = ok(admit(first));
  CHECK(code.size() == 23);
  HistoryDesk second;
  second.start(place.text());
  CHECK(trouble_in(join(second, QStringLiteral("00000-00000-00000-00000"))) == "store.wrong_secret");
  CHECK(second.history->status().state == HistoryState::not_set_up);
  ok(join(second, code.toLower().remove(QLatin1Char('-'))));
  second.wait_for(HistoryState::ready);
  CHECK(second.history->status().counter_name == "Quầy 2");
  HistoryDesk third;
  third.start(place.text());
  CHECK(trouble_in(join(third, code)) == "store.wrong_secret");
  first.history->record(first.check(1));
  second.history->record(second.check(2));
  second.history.reset();
  wait_until([&] { return first.find("nguyen van an").entries.size() == 2; });
  const auto report = first.audit();
  CHECK(report.counters == 2);
  CHECK(report.broken.empty());
}

TEST_CASE("What a cut left apart between disk and history is brought together") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  ok(ok(Connection::open(*place.place()))->run(QStringLiteral("DELETE FROM history_heads")));
  ok(ok(Connection::open(*place.place()))->run(QStringLiteral("DELETE FROM history_counters")));
  desk.start(place.text());
  desk.wait_for(HistoryState::ready);
  desk.history->record(desk.check(1));
  wait_until([&] { return desk.audit().entries == 1; });
  CHECK(desk.audit().broken.empty());
}
