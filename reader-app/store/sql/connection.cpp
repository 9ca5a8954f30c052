#include "store/connection.hpp"

#include <QSqlError>
#include <QUuid>

#include "migrate.hpp"
#include "open_database.hpp"
#include "sql_trouble.hpp"

namespace chipid::counter::store {

Connection::Connection(QSqlDatabase database, bool postgresql)
    : database_(std::move(database)), postgresql_(postgresql) {}

Connection::~Connection() {
  const auto name = database_.connectionName();
  database_.close();
  database_ = {};
  QSqlDatabase::removeDatabase(name);
}

Outcome<std::unique_ptr<Connection>> Connection::open_as_it_is(const Place& place) {
  const auto* const server = std::get_if<PostgresqlServer>(&place);
  const auto driver = server ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE");
  if (!QSqlDatabase::isDriverAvailable(driver)) return trouble(TroubleCode::no_driver, driver.toStdString());
  const auto name = QUuid::createUuid().toString(QUuid::WithoutBraces);
  std::unique_ptr<Connection> connection(new Connection(QSqlDatabase::addDatabase(driver, name), server != nullptr));
  describe(connection->database_, place);
  if (!connection->database_.open()) return connection->trouble_of(connection->database_.lastError());
  return connection;
}

Outcome<std::unique_ptr<Connection>> Connection::open(const Place& place) {
  STORE_TRY(auto connection, open_as_it_is(place));
  STORE_CHECK(connection->set_up());
  STORE_CHECK(migrate(*connection));
  return connection;
}

Outcome<> Connection::set_up() {
  for (const auto& statement : settings_of_session(postgresql_)) STORE_CHECK(run(statement));
  return {};
}

tl::unexpected<Trouble> Connection::trouble_of(const QSqlError& error) const {
  auto found = postgresql_ ? postgresql_trouble(error) : sqlite_trouble(error, database_.databaseName());
  return tl::unexpected<Trouble>(std::move(found));
}

Outcome<QSqlQuery> Connection::prepare(const QString& statement) {
  QSqlQuery query(database_);
  query.setForwardOnly(!postgresql_);
  if (!query.prepare(statement)) return trouble_of(query.lastError());
  return query;
}

Outcome<> Connection::execute(QSqlQuery& prepared, const QVariantList& values) {
  for (int i = 0; i < values.size(); ++i) prepared.bindValue(i, values[i]);
  if (!prepared.exec()) return trouble_of(prepared.lastError());
  return {};
}

Outcome<QSqlQuery> Connection::run(const QString& statement, const QVariantList& values) {
  if (values.isEmpty()) {
    QSqlQuery query(database_);
    query.setForwardOnly(!postgresql_);
    if (!query.exec(statement)) return trouble_of(query.lastError());
    return query;
  }
  STORE_TRY(auto query, prepare(statement));
  STORE_CHECK(execute(query, values));
  return query;
}

// Immediate: a transaction that reads first and writes then could not go on where another has written meanwhile.
QString Connection::begin_write() const {
  return postgresql_ ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE");
}

QString Connection::begin_read() const {
  return postgresql_ ? QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ") : QStringLiteral("BEGIN");
}

}  // namespace chipid::counter::store
