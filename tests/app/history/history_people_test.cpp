#include "history_desk.hpp"

using namespace chipid::counter;
using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

struct People : HistoryDesk {
  Outcome<Actor> sign_in(const std::string& name, std::string_view pin) {
    return answer<Actor>([&](auto* context, auto heard) { history->sign_in(context, name, secret_of(pin), heard); });
  }
  Outcome<Actor> found_supervisor() {
    return answer<Actor>(
        [&](auto* context, auto heard) { history->found_accounts(context, "minh", secret_of("580213"), heard); });
  }
  Outcome<> add(const std::string& name, Role role, std::string_view pin) {
    return answer<void>(
        [&](auto* context, auto heard) { history->add_account(context, name, role, secret_of(pin), heard); });
  }
  Outcome<Actor> check_supervisor(const std::string& name, std::string_view pin) {
    return answer<Actor>(
        [&](auto* context, auto heard) { history->check_supervisor(context, name, secret_of(pin), heard); });
  }
  Outcome<std::uint64_t> erase(const std::string& number, const std::string& reason) {
    return answer<std::uint64_t>(
        [&](auto* context, auto heard) { history->erase_person(context, number, reason, heard); });
  }
  Outcome<std::string> export_person(const std::string& number, const std::string& reason) {
    return answer<std::string>(
        [&](auto* context, auto heard) { history->export_person(context, number, reason, heard); });
  }
  Outcome<AuditReport> try_audit() {
    return answer<AuditReport>([&](auto* context, auto heard) { history->audit(context, heard); });
  }
  Outcome<Found> search() {
    return answer<Found>([&](auto* context, auto heard) { history->find_by_name(context, "an", heard); });
  }
};

}  // namespace

TEST_CASE("Where there are no accounts anybody searches and audits, and nobody removes") {
  const NewPlace place(Server::sqlite);
  People desk;
  desk.found(place.text());
  CHECK(desk.search());
  CHECK(desk.try_audit());
  CHECK(trouble_in(desk.erase(number_of_person(1), "on request")) == "store.no_supervisor");
  CHECK(trouble_in(desk.add("lan", Role::operator_, "704192")) == "store.no_supervisor");
}

TEST_CASE("Roles may do in the window what their table says") {
  const NewPlace place(Server::sqlite);
  People desk;
  desk.found(place.text());
  ok(desk.found_supervisor());
  CHECK(desk.history->operator_name() == "minh");
  CHECK(desk.history->status().has_accounts);
  ok(desk.add("lan", Role::operator_, "704192"));
  ok(desk.add("hoa", Role::auditor, "391748"));
  desk.history->sign_out();
  CHECK(trouble_in(desk.search()) == "store.not_signed_in");
  CHECK(trouble_in(desk.try_audit()) == "store.not_signed_in");
  CHECK(trouble_in(desk.found_supervisor()) == "store.not_allowed");
  ok(desk.sign_in("lan", "704192"));
  CHECK(desk.search());
  CHECK(trouble_in(desk.try_audit()) == "store.not_allowed");
  CHECK(trouble_in(desk.erase(number_of_person(1), "on request")) == "store.not_allowed");
  ok(desk.sign_in("hoa", "391748"));
  CHECK(desk.try_audit());
  CHECK(trouble_in(desk.add("tam", Role::operator_, "704192")) == "store.not_allowed");
  CHECK(trouble_in(desk.sign_in("lan", "000111")) == "store.wrong_secret");
  CHECK(desk.history->operator_name() == "hoa");
}

TEST_CASE("A supervisor's PIN is checked without signing anybody in") {
  const NewPlace place(Server::sqlite);
  People desk;
  desk.found(place.text());
  ok(desk.found_supervisor());
  ok(desk.add("lan", Role::operator_, "704192"));
  ok(desk.sign_in("lan", "704192"));
  CHECK(ok(desk.check_supervisor("minh", "580213")).role == Role::supervisor);
  CHECK(trouble_in(desk.check_supervisor("lan", "704192")) == "store.not_allowed");
  for (int i = 0; i < 4; ++i) CHECK(trouble_in(desk.check_supervisor("minh", "000000")) == "store.wrong_secret");
  CHECK(trouble_in(desk.check_supervisor("minh", "000000")) == "store.wrong_secret");
  CHECK(trouble_in(desk.check_supervisor("minh", "580213")) == "store.locked_out");
  CHECK(desk.history->operator_name() == "lan");
}

TEST_CASE("One person's records are handed out and removed by number, with a reason that is recorded") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  People desk;
  desk.found(place.text());
  ok(desk.found_supervisor());
  for (std::uint32_t i = 0; i < 3; ++i) desk.history->record(desk.check(i));
  wait_until([&] { return desk.find("an").entries.size() == 3; });
  CHECK(trouble_in(desk.export_person(number_of_person(1), " ")) == "store.needs_reason");
  const auto json = ok(desk.export_person(number_of_person(1), "asked in person"));
  CHECK(json.find("••• 001") != std::string::npos);
  CHECK(json.find("••• 002") == std::string::npos);
  // The check and the hand-out are both of that person.
  CHECK(ok(desk.erase(number_of_person(1), "asked in person")) == 2);
  CHECK(desk.find("an").entries.size() == 2);
  CHECK(desk.audit().broken.empty());
  CHECK(desk.audit().tombstones == 1);
}

TEST_CASE("Who does nothing for a while is signed out") {
  const NewPlace place(Server::sqlite);
  People desk;
  desk.found(place.text());
  ok(desk.found_supervisor());
  desk.history->set_idle_time(std::chrono::seconds(1));
  QDeadlineTimer busy(1500);
  while (!busy.hasExpired()) {
    desk.history->note_activity();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  }
  CHECK(desk.history->operator_name() == "minh");
  wait_until([&] { return !desk.history->actor(); });
}

TEST_CASE("An account made at another counter counts at once, and is known without the server") {
  const auto server = PostgresqlServerProcess::start();
  if (!server) return;
  const auto database = server->new_database();
  const auto place = QStringLiteral("postgresql://%1@/%2?host=%3").arg(database.user, database.database, database.host);
  People first;
  first.found(place);
  {
    People again;
    again.keyring = first.keyring;
    std::filesystem::copy(first.folder.path().toStdString(), again.folder.path().toStdString(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    again.start(place);
    again.wait_for(HistoryState::ready);
    ok(again.found_supervisor());
  }
  CHECK(trouble_in(first.search()) == "store.not_signed_in");
  first.start(place);
  wait_until([&] { return first.history->status().has_accounts; });
  server->kill();
  first.start(place);
  first.wait_for(HistoryState::waiting);
  CHECK(first.history->status().has_accounts);
}
