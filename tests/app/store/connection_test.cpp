#include <QFile>

#include "migrate.hpp"
#include "outcomes.hpp"
#include "servers.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

TEST_CASE("A history of an older schema is brought up to date and keeps its records") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  {
    // As the first version of the program would have left it.
    const auto connection = ok(Connection::open(*place.place()));
    for (const auto* table : {"history_postings", "history_accounts"})
      ok(connection->run(QStringLiteral("DROP TABLE ") + QLatin1String(table)));
    ok(connection->run(QStringLiteral("UPDATE history_schema SET version = 1")));
    const auto keys = ok(found_site());
    ok(add_counter(*connection, keys, ok(make_slot(keys, "Quầy 1", test_secret(), {4}))));
  }
  const auto connection = ok(Connection::open(*place.place()));
  CHECK(ok(all_slots(*connection)).size() == 1);
  auto query = ok(connection->run(QStringLiteral("SELECT version FROM history_schema")));
  REQUIRE(query.next());
  CHECK(query.value(0).toInt() == newest_schema());
  ok(connection->run(QStringLiteral("SELECT count(*) FROM history_postings")));
}

TEST_CASE("A history of a newer schema is left alone") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  ok(ok(Connection::open(*place.place()))->run(QStringLiteral("UPDATE history_schema SET version = 99")));
  CHECK(trouble_in(Connection::open(*place.place())) == "store.newer_schema");
}

TEST_CASE("A file that is no history is left alone") {
  const NewPlace place(Server::sqlite);
  QFile file(place.text());
  REQUIRE(file.open(QFile::WriteOnly));
  file.write(QByteArray(4096, 'x'));
  file.close();
  CHECK(trouble_in(Connection::open(*place.place())) == "store.not_a_history");
  CHECK(trouble_in(Connection::open(SqliteFile{"/nonexistent/folder/history.db"})) == "store.read_only");
}

TEST_CASE("A work that fails leaves nothing behind") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const auto connection = ok(Connection::open(*place.place()));
  const auto done = connection->write([&]() -> Outcome<> {
    STORE_CHECK(connection->run(QStringLiteral("INSERT INTO history_postings VALUES (1, 1)")));
    return trouble(TroubleCode::bad_value);
  });
  CHECK(trouble_in(done) == "store.bad_value");
  auto query = ok(connection->run(QStringLiteral("SELECT count(*) FROM history_postings")));
  REQUIRE(query.next());
  CHECK(query.value(0).toInt() == 0);
}

TEST_CASE("What is confirmed is on the disk") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const auto connection = ok(Connection::open(*place.place()));
  auto query = ok(connection->run(connection->is_postgresql() ? QStringLiteral("SHOW synchronous_commit")
                                                              : QStringLiteral("PRAGMA synchronous")));
  REQUIRE(query.next());
  CHECK((query.value(0).toString() == QStringLiteral("on") || query.value(0).toInt() == 2));
}

TEST_CASE("The place of a history is read from a setting") {
  CHECK(std::get<SqliteFile>(ok(parse_place(QStringLiteral("/var/lib/chipid/history.db")))).path ==
        "/var/lib/chipid/history.db");
  const auto server = std::get<PostgresqlServer>(
      ok(parse_place(QStringLiteral("postgresql://quay1@db.example.vn:5433/chipid?sslmode=verify-full"))));
  CHECK(server.host == QStringLiteral("db.example.vn"));
  CHECK(server.port == 5433);
  CHECK(server.user == QStringLiteral("quay1"));
  CHECK(server.database == QStringLiteral("chipid"));
  CHECK(server.ssl_mode == QStringLiteral("verify-full"));
  CHECK(trouble_in(parse_place(QStringLiteral("postgresql://quay1@db.example.vn"))) == "store.bad_value");
  CHECK(trouble_in(parse_place({})) == "store.bad_value");
}
