#include "open_database.hpp"

namespace chipid::counter::store {
namespace {

void describe_file(QSqlDatabase& database, const SqliteFile& file) {
  database.setDatabaseName(QString::fromStdString(file.path.string()));
  database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
}

// tcp_user_timeout: a server whose network is gone is noticed in seconds, not in a quarter of an hour.
void describe_server(QSqlDatabase& database, const PostgresqlServer& server) {
  database.setHostName(server.host);
  database.setPort(server.port);
  database.setDatabaseName(server.database);
  database.setUserName(server.user);
  database.setPassword(server.password);
  database.setConnectOptions(
      QStringLiteral("connect_timeout=3;tcp_user_timeout=5000;application_name=chipid-counter;sslmode=%1")
          .arg(server.ssl_mode));
}

}  // namespace

void describe(QSqlDatabase& database, const Place& place) {
  if (const auto* const file = std::get_if<SqliteFile>(&place))
    describe_file(database, *file);
  else
    describe_server(database, std::get<PostgresqlServer>(place));
}

QStringList settings_of_session(bool postgresql) {
  // A confirmed record is on the disk, also on a server set up otherwise.
  if (postgresql)
    return {QStringLiteral("SET synchronous_commit = on"), QStringLiteral("SET lock_timeout = '5s'"),
            QStringLiteral("SET client_min_messages = warning")};
  // secure_delete: what was removed is overwritten.
  return {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"),
          QStringLiteral("PRAGMA secure_delete = ON"), QStringLiteral("PRAGMA cache_size = -65536")};
}

}  // namespace chipid::counter::store
