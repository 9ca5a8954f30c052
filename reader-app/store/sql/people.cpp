#include "people.hpp"

#include "values.hpp"

namespace chipid::counter::store {
namespace {

constexpr const char* columns = "name, role, salt, pin_hash, failures, locked_until, mac";

Account account_of(const QSqlQuery& query) {
  Account account;
  account.name = query.value(0).toString().toStdString();
  account.role = static_cast<Role>(query.value(1).toInt());
  account.salt = bytes_of(query.value(2));
  account.pin_hash = array_of<Digest>(query.value(3));
  account.failures = query.value(4).toUInt();
  account.locked_until = std::chrono::sys_seconds(std::chrono::seconds(query.value(5).toLongLong()));
  account.mac = array_of<Digest>(query.value(6));
  return account;
}

}  // namespace

Outcome<std::vector<Account>> all_accounts(Connection& connection) {
  STORE_TRY(
      auto query,
      connection.run(QStringLiteral("SELECT %1 FROM history_accounts ORDER BY name").arg(QLatin1String(columns))));
  std::vector<Account> accounts;
  while (query.next()) accounts.push_back(account_of(query));
  return accounts;
}

Outcome<std::optional<Account>> find_account(Connection& connection, const std::string& name, bool lock) {
  STORE_TRY(
      auto query,
      connection.run(QStringLiteral("SELECT %1 FROM history_accounts WHERE name = ?").arg(QLatin1String(columns)) +
                         (lock ? connection.for_update() : QString()),
                     {QString::fromStdString(name)}));
  if (!query.next()) return std::nullopt;
  return account_of(query);
}

Outcome<> put_account(Connection& connection, const Account& account) {
  const auto locked = account.locked_until.time_since_epoch().count();
  STORE_CHECK(connection.run(
      QStringLiteral("INSERT INTO history_accounts (%1) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
                     "role = excluded.role, salt = excluded.salt, pin_hash = excluded.pin_hash, failures = "
                     "excluded.failures, locked_until = excluded.locked_until, mac = excluded.mac")
          .arg(QLatin1String(columns)),
      {QString::fromStdString(account.name), static_cast<int>(account.role), value_of(account.salt),
       value_of(account.pin_hash), account.failures, QVariant::fromValue<qlonglong>(locked), value_of(account.mac)}));
  return {};
}

Outcome<> delete_account(Connection& connection, const std::string& name) {
  STORE_CHECK(
      connection.run(QStringLiteral("DELETE FROM history_accounts WHERE name = ?"), {QString::fromStdString(name)}));
  return {};
}

}  // namespace chipid::counter::store
