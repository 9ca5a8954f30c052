// What an earlier version wrote is read by this one; more of it: connection_test.cpp (schema 1), record_test.cpp
// (records of version 1), sites_test.cpp (agent/sites.json).
#include "planted.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

Said counter(const fs::path& home, const QStringList& words, const char* typed) {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("CHIPID_HOME"), QString::fromStdString(home.string()));
  QProcess program;
  program.setProcessEnvironment(environment);
  program.setProcessChannelMode(QProcess::MergedChannels);
  program.start(QStringLiteral(CHIPID_COUNTER), words + QStringList{QStringLiteral("--lang=en")});
  REQUIRE(program.waitForStarted());
  program.write(typed);
  program.closeWriteChannel();
  REQUIRE(program.waitForFinished(60000));
  return {program.exitCode(), QString::fromUtf8(program.readAll())};
}

void make_schema_2(const fs::path& history) {
  const auto connection = ok(Connection::open(SqliteFile{history}));
  ok(connection->run(QStringLiteral("DROP TABLE history_accounts")));
  ok(connection->run(QStringLiteral("UPDATE history_schema SET version = 2")));
}

}  // namespace

TEST_CASE("A history of schema 2 with records is whole for this version") {
  const QTemporaryDir folder;
  const fs::path home = folder.path().toStdString();
  const auto history = home / "history.db";
  plant_history(home, history);
  make_schema_2(history);
  // Where the chain stood was planted of another one.
  fs::remove(home / "history/history.end");
  const auto said =
      counter(home, {QStringLiteral("--audit"), QString::fromStdString(history.string())}, "correct horse battery\n");
  INFO(said.text.toStdString());
  CHECK(said.status == 0);
  CHECK(said.text.contains(QStringLiteral("9 records")));
  const auto connection = ok(Connection::open(SqliteFile{history}));
  ok(connection->run(QStringLiteral("SELECT count(*) FROM history_accounts")));
}

TEST_CASE("Settings that an earlier version wrote are read, whatever else they hold") {
  const QTemporaryDir folder;
  const fs::path home = folder.path().toStdString();
  const std::string settings = "[General]\nlanguage=vi\nhistory_place=/srv/quay/history.db\nno_longer_known=7\n";
  write(home / "counter.ini", settings);
  const auto said = counter(home, {QStringLiteral("--forget")}, "n\n");
  INFO(said.text.toStdString());
  CHECK(said.status == 2);
  CHECK(said.text.contains(QStringLiteral("/srv/quay/history.db")));
  CHECK(content(home / "counter.ini") == settings);
}
