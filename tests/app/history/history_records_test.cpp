#include "disk/counter_files.hpp"
#include "history_desk.hpp"
#include "store/append.hpp"

using namespace chipid::counter;
using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

TEST_CASE("What is recorded is found by number and by name, and audited") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  HistoryDesk desk;
  desk.found(place.text());
  for (std::uint32_t i = 0; i < 20; ++i) desk.history->record(desk.check(i));
  wait_until([&] { return desk.find("nguyen van").entries.size() == 20; });
  const auto found = ok(answer<Found>(
      [&](auto* context, auto heard) { desk.history->find_by_number(context, number_of_person(7), heard); }));
  REQUIRE(found.entries.size() == 1);
  CHECK(found.entries[0].entry.masked_number == "••• 007");
  const auto report = desk.audit();
  CHECK(report.broken.empty());
  CHECK(report.entries == 20);
}

TEST_CASE("A record is on the disk when the history is closed") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  for (std::uint32_t i = 0; i < 50; ++i) desk.history->record(desk.check(i));
  desk.history.reset();
  desk.start(place.text());
  desk.wait_for(HistoryState::ready);
  CHECK(desk.audit().entries == 50);
}

TEST_CASE("A draft that was left is recorded by the next run, once") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  auto entry = desk.check(1);
  desk.history->keep_draft(entry);
  auto finished = desk.check(2);
  desk.history->keep_draft(finished);
  finished.handed_to = "print";
  desk.history->record(finished);
  for (int run = 0; run < 2; ++run) {
    desk.start(place.text());
    desk.wait_for(HistoryState::ready);
  }
  const auto found = desk.find("nguyen");
  REQUIRE(found.entries.size() == 2);
  CHECK(found.entries[0].entry == entry);
  CHECK(found.entries[1].entry == finished);
}

TEST_CASE("Drafts tell nothing of a person") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  desk.history->keep_draft(desk.check(1));
  desk.history.reset();
  int files = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(desk.folder.path().toStdString())) {
    if (file.path().extension() != ".draft") continue;
    ++files;
    QFile draft(QString::fromStdString(file.path().string()));
    REQUIRE(draft.open(QIODevice::ReadOnly));
    const auto content = draft.readAll();
    CHECK_FALSE(content.contains("authentic"));
    CHECK_FALSE(content.contains("clinic"));
    CHECK((draft.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
  }
  CHECK(files == 1);
}

TEST_CASE("The log is read by the days of the clock on the wall") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  const QDate day(2026, 3, 2);
  const std::chrono::sys_seconds morning{std::chrono::seconds(day.startOfDay().toSecsSinceEpoch())};
  const std::chrono::sys_seconds times[] = {morning - 1s, morning, morning + 24h - 1s, morning + 24h};
  for (std::uint32_t i = 0; i < 4; ++i) desk.history->record(desk.check(i, "A", times[i]));
  desk.history.reset();
  desk.start(place.text());
  desk.wait_for(HistoryState::ready);
  const auto page =
      ok(answer<LogPage>([&](auto* context, auto heard) { desk.history->read_log(context, day, day, 0, heard); }));
  REQUIRE(page.found.entries.size() == 2);
  CHECK(page.found.entries[0].entry.time == times[2]);
  CHECK(page.found.entries[1].entry.time == times[1]);
}

TEST_CASE("Old records go by themselves, unless the clock is doubtful") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  desk.history->record(desk.check(1, "A", now - 24h * 20));
  desk.history->record(desk.check(2, "A", now));
  wait_until([&] { return desk.audit().entries == 2; });
  SECTION("by the days that the site keeps") {
    desk.start(place.text(), 10);
    // The tombstone, and that it was done.
    wait_until([&] { return desk.audit().tombstones == 1; });
    CHECK(desk.audit().entries == 2);
    CHECK(desk.audit().broken.empty());
    CHECK_FALSE(desk.history->status().not_purged);
  }
  SECTION("not by a clock that was set back") {
    desk.history->record(desk.check(3, "A", now + 24h * 3));
    wait_until([&] { return desk.audit().entries == 3; });
    desk.start(place.text(), 10);
    wait_until([&] { return desk.history->status().not_purged.has_value(); });
    CHECK(desk.history->status().not_purged->code == TroubleCode::doubtful_clock);
    CHECK(desk.audit().entries == 3);
  }
}

TEST_CASE("An audit in the window names the record that somebody took away") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  for (std::uint32_t i = 0; i < 5; ++i) desk.history->record(desk.check(i));
  wait_until([&] { return desk.audit().entries == 5; });
  SECTION("from the middle") {
    ok(ok(Connection::open(*place.place()))->run(QStringLiteral("DELETE FROM history_entries WHERE sequence = 3")));
    const auto broken = desk.audit().broken;
    REQUIRE_FALSE(broken.empty());
    CHECK(broken.front().sequence == 3);
    CHECK(broken.front().fault == ChainFault::missing);
  }
  SECTION("by an older copy of the history") {
    const auto file = std::get<SqliteFile>(*place.place()).path;
    const auto copy = file.string() + ".copy";
    ok(ok(Connection::open(*place.place()))->run(QStringLiteral("VACUUM INTO '%1'").arg(copy.c_str())));
    desk.history->record(desk.check(9));
    wait_until([&] { return desk.audit().entries == 6; });
    desk.history.reset();
    for (const auto* const rest : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + rest);
    std::filesystem::rename(copy, file);
    desk.start(place.text());
    desk.wait_for(HistoryState::ready);
    const auto broken = desk.audit().broken;
    REQUIRE_FALSE(broken.empty());
    CHECK(broken.front().fault == ChainFault::rolled_back);
  }
}
