#include <QFile>

#include "ledger_fixture.hpp"
#include "servers.hpp"
#include "support/catch.hpp"

// A history that cannot take a record: the card shows all the same, the warning stays in the header, and what waited
// arrives once.
using namespace chipid;
using namespace chipid::counter;
using test::found_site;
using test::Ledger;

namespace {

int count = 1;
char name[] = "test";
char* words[] = {name, nullptr};

}  // namespace

TEST_CASE("while the server is away cards are read, a warning stays and all arrive once") {
  const QApplication application(count, words);
  const auto server = store::test::PostgresqlServerProcess::start();
  if (!server) return;
  const auto database = server->new_database();
  const auto place = QStringLiteral("postgresql://%1@/%2?host=%3").arg(database.user, database.database, database.host);
  const QTemporaryDir home;
  Ledger ledger(home.path(), {});
  REQUIRE(found_site(ledger, place, false));
  REQUIRE(ledger.reads("vn-citizen-2021", test::number));
  server->kill();
  for (int i = 0; i < 3; ++i) {
    REQUIRE(ledger.reads_only("vn-citizen-2021", test::number));
    REQUIRE(ledger.shows("GENUINE CARD"));
    REQUIRE(ledger.finishes());
  }
  REQUIRE(ledger.waits([&] { return ledger.history.status().waiting == 3; }));
  REQUIRE(ledger.waits([&] { return ledger.header_says("3 wait"); }));
  QTest::qWait(3000);
  REQUIRE(ledger.header_says("3 wait"));
  ledger.open<HistoryPage>(SideId::history);
  REQUIRE(ledger.comes("3 records wait, encrypted, on this computer."));
  REQUIRE(ledger.shows("Check the network and the server"));
  server->run();
  ledger.history.try_again();
  REQUIRE(ledger.reaches(HistoryState::ready));
  REQUIRE(!ledger.header_says("wait"));
  ledger.window.close_side();
  ledger.open<HistoryPage>(SideId::history);
  REQUIRE(ledger.comes("Records: 4"));
  REQUIRE(ledger.press("Check the history"));
  REQUIRE(ledger.comes("The history is whole."));
}

// Files in the way of both, which not even an administrator passes.
TEST_CASE("what is kept nowhere is warned of and the card shows all the same") {
  const QApplication application(count, words);
  const QTemporaryDir home;
  const auto place = home.filePath(QStringLiteral("history.db"));
  {
    Ledger ledger(home.path(), {});
    REQUIRE(found_site(ledger, place, false));
  }
  const auto queue = home.filePath(QStringLiteral("history/waiting"));
  QDir(queue).removeRecursively();
  REQUIRE(QFile(queue).open(QIODevice::WriteOnly));
  Ledger ledger(home.path(), place + QStringLiteral("/absent.db"));
  REQUIRE(ledger.reaches(HistoryState::locked));
  std::optional<store::Outcome<>> opened;
  ledger.history.unlock(&ledger.window, SecretBytes(std::string_view("correct horse battery")),
                        [&](const auto& outcome) { opened = outcome; });
  REQUIRE(ledger.waits([&] { return opened && opened->has_value(); }));
  REQUIRE(ledger.reads_only("vn-citizen-2021", test::number));
  REQUIRE(ledger.shows("GENUINE CARD"));
  REQUIRE(ledger.finishes());
  REQUIRE(ledger.reaches(HistoryState::failing));
  REQUIRE(ledger.waits([&] { return ledger.header_says("Not recorded"); }));
  QTest::qWait(3000);
  REQUIRE(ledger.header_says("Not recorded"));
  ledger.open<HistoryPage>(SideId::history);
  REQUIRE(ledger.comes("1 record is on no disk yet"));
  REQUIRE(QFile::remove(queue));
  ledger.history.try_again();
  REQUIRE(ledger.waits([&] { return ledger.header_says("1 wait"); }));
}
