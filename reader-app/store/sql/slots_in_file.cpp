#include "store/slots_in_file.hpp"

#include "store/connection.hpp"

namespace chipid::counter::store {
namespace {

Outcome<QString> first_value(Connection& connection, const char* statement) {
  STORE_TRY(auto query, connection.run(QLatin1String(statement)));
  return query.next() ? query.value(0).toString() : QString();
}

Outcome<> check_is_history(Connection& connection) {
  STORE_TRY(const auto own, first_value(connection,
                                        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                                        "('history_schema', 'history_counters', 'history_entries')"));
  STORE_TRY(const auto others, first_value(connection,
                                           "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'history\\_%' "
                                           "ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
  if (own != QStringLiteral("3") || others != QStringLiteral("0")) return trouble(TroubleCode::not_a_history);
  return {};
}

// The write-ahead log goes into the file, which only its last user can do; then SQLite keeps what it is about to
// overwrite in memory, not in a second file.
Outcome<> leave_no_copies(Connection& connection) {
  STORE_TRY(const auto alone, first_value(connection, "PRAGMA journal_mode = DELETE"));
  if (alone != QStringLiteral("delete")) return trouble(TroubleCode::busy, "journal mode " + alone.toStdString());
  STORE_CHECK(connection.run(QStringLiteral("PRAGMA journal_mode = MEMORY")));
  STORE_CHECK(connection.run(QStringLiteral("PRAGMA secure_delete = ON")));
  STORE_CHECK(connection.run(QStringLiteral("PRAGMA synchronous = FULL")));
  return {};
}

}  // namespace

Outcome<> destroy_slots(const std::filesystem::path& file) {
  STORE_TRY(const auto connection, Connection::open_as_it_is(SqliteFile{file}));
  STORE_CHECK(check_is_history(*connection));
  STORE_CHECK(leave_no_copies(*connection));
  STORE_CHECK(connection->run(QStringLiteral("UPDATE history_counters SET slot = zeroblob(length(slot))")));
  return {};
}

}  // namespace chipid::counter::store
