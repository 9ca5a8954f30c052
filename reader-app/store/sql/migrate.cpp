#include "migrate.hpp"

#include "migrations.hpp"

namespace chipid::counter::store {
namespace {

// In their order; a migration that was released is never changed.
const std::array all = {&migrations::_0001_records_sql, &migrations::_0002_search_sql, &migrations::_0003_accounts_sql};

// Where the two databases differ.
QString in_dialect(const Connection& connection, BytesView script) {
  auto text = QString::fromUtf8(reinterpret_cast<const char*>(script.data()), static_cast<qsizetype>(script.size()));
  const bool postgresql = connection.is_postgresql();
  text.replace(QStringLiteral("${bytes}"), postgresql ? QStringLiteral("BYTEA") : QStringLiteral("BLOB"));
  text.replace(QStringLiteral("${row_number}"), postgresql
                                                    ? QStringLiteral("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
                                                    : QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT"));
  text.replace(QStringLiteral("${clustered}"), postgresql ? QString() : QStringLiteral("WITHOUT ROWID"));
  return text;
}

Outcome<bool> table_exists(Connection& connection) {
  STORE_TRY(auto query, connection.run(connection.is_postgresql()
                                           ? QStringLiteral("SELECT to_regclass('history_schema') IS NOT NULL")
                                           : QStringLiteral("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = "
                                                            "'history_schema')")));
  return query.next() && query.value(0).toBool();
}

Outcome<> refuse_foreign_file(Connection& connection) {
  if (connection.is_postgresql()) return {};
  STORE_TRY(auto query, connection.run(QStringLiteral("SELECT count(*) FROM sqlite_master")));
  if (query.next() && query.value(0).toInt() > 0) return trouble(TroubleCode::not_a_history);
  return {};
}

Outcome<int> version_of(Connection& connection) {
  STORE_TRY(const bool exists, table_exists(connection));
  if (!exists) return 0;
  STORE_TRY(auto query, connection.run(QStringLiteral("SELECT version FROM history_schema")));
  return query.next() ? query.value(0).toInt() : 0;
}

Outcome<> lay_foundation(Connection& connection) {
  STORE_CHECK(refuse_foreign_file(connection));
  STORE_CHECK(connection.run(QStringLiteral("CREATE TABLE history_schema (version INTEGER NOT NULL)")));
  STORE_CHECK(connection.run(QStringLiteral("INSERT INTO history_schema VALUES (0)")));
  return {};
}

Outcome<> run_script(Connection& connection, BytesView script) {
  const auto statements = in_dialect(connection, script).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
  for (const auto& statement : statements) STORE_CHECK(connection.run(statement));
  return {};
}

Outcome<> bring_up(Connection& connection, int until) {
  // Released by the end of the transaction. The number is that of this program, drawn once.
  if (connection.is_postgresql())
    STORE_CHECK(connection.run(QStringLiteral("SELECT pg_advisory_xact_lock(4917203385)")));
  STORE_TRY(auto version, version_of(connection));
  if (version == 0) STORE_CHECK(lay_foundation(connection));
  for (; version < until; ++version) STORE_CHECK(run_script(connection, *all[static_cast<std::size_t>(version)]));
  STORE_CHECK(connection.run(QStringLiteral("UPDATE history_schema SET version = ?"), {until}));
  return {};
}

}  // namespace

int newest_schema() noexcept {
  return static_cast<int>(all.size());
}

Outcome<> migrate(Connection& connection, int until) {
  STORE_TRY(const auto version, version_of(connection));
  if (version > newest_schema()) return trouble(TroubleCode::newer_schema, "schema " + std::to_string(version));
  if (version >= until) return {};
  return connection.write([&] { return bring_up(connection, until); });
}

}  // namespace chipid::counter::store
