#include "store/log_in.hpp"

#include <algorithm>

#include "people.hpp"
#include "store/append.hpp"

namespace chipid::counter::store {
namespace {

Outcome<> record(Connection& connection, const CounterKeys& keys, const std::string& by, std::string what,
                 std::chrono::sys_seconds now) {
  Entry log{.kind = EntryKind::accounts, .time = now, .by = by, .reason = std::move(what)};
  STORE_TRY(log.id, new_entry_id());
  STORE_CHECK(append_within(connection, keys, {&log, 1}));
  return {};
}

Outcome<Account> existing(Connection& connection, const std::string& name) {
  STORE_TRY(auto account, find_account(connection, name, true));
  if (!account) return trouble(TroubleCode::no_account);
  return *std::move(account);
}

Outcome<> keep_a_supervisor(Connection& connection, const Account& going) {
  STORE_TRY(const auto accounts, all_accounts(connection));
  const auto supervisors = std::count_if(accounts.begin(), accounts.end(),
                                         [](const Account& account) { return account.role == Role::supervisor; });
  if (going.role == Role::supervisor && supervisors < 2) return trouble(TroubleCode::last_supervisor);
  return {};
}

}  // namespace

Outcome<Actor> log_in(Connection& connection, const SiteKeys& keys, const std::string& name, std::string_view pin,
                      std::chrono::sys_seconds now) {
  Outcome<Actor> result = trouble(TroubleCode::no_account);
  // The wrong try is stored, so the transaction succeeds where the PIN does not.
  STORE_CHECK(connection.write([&]() -> Outcome<> {
    STORE_TRY(auto account, existing(connection, name));
    result = try_pin(keys, account, pin, now);
    if (!is_genuine(account, keys)) return {};
    return put_account(connection, account);
  }));
  return result;
}

Outcome<Actor> found_accounts(Connection& connection, const CounterKeys& keys, const std::string& name,
                              std::string_view pin, std::chrono::sys_seconds now) {
  STORE_TRY(const auto account, make_account(keys.site, name, Role::supervisor, pin));
  STORE_CHECK(connection.write([&]() -> Outcome<> {
    // Locks the end of the own chain; of two counters the second one finds the account, or the same name.
    STORE_CHECK(record(connection, keys, name, "first account: " + name, now));
    STORE_TRY(const auto accounts, all_accounts(connection));
    if (!accounts.empty()) return trouble(TroubleCode::not_allowed, "there are accounts");
    return put_account(connection, account);
  }));
  return Actor{account.name, account.role};
}

Outcome<> add_account(Connection& connection, const CounterKeys& keys, const Actor& by, const std::string& name,
                      Role role, std::string_view pin, std::chrono::sys_seconds now) {
  STORE_CHECK(require(by, Permission::manage_accounts));
  STORE_TRY(const auto account, make_account(keys.site, name, role, pin));
  return connection.write([&]() -> Outcome<> {
    STORE_TRY(const auto present, find_account(connection, name, true));
    if (present) return trouble(TroubleCode::account_exists);
    STORE_CHECK(put_account(connection, account));
    return record(connection, keys, by.name, "added " + name + " (" + std::string(role_name(role)) + ")", now);
  });
}

Outcome<> set_pin(Connection& connection, const CounterKeys& keys, const Actor& by, const std::string& name,
                  std::string_view pin, std::chrono::sys_seconds now) {
  STORE_CHECK(require(by, Permission::manage_accounts));
  return connection.write([&]() -> Outcome<> {
    STORE_TRY(const auto present, existing(connection, name));
    STORE_TRY(const auto account, make_account(keys.site, name, present.role, pin));
    STORE_CHECK(put_account(connection, account));
    return record(connection, keys, by.name, "new PIN of " + name, now);
  });
}

Outcome<> remove_account(Connection& connection, const CounterKeys& keys, const Actor& by, const std::string& name,
                         std::chrono::sys_seconds now) {
  STORE_CHECK(require(by, Permission::manage_accounts));
  return connection.write([&]() -> Outcome<> {
    STORE_TRY(const auto account, existing(connection, name));
    STORE_CHECK(keep_a_supervisor(connection, account));
    STORE_CHECK(delete_account(connection, name));
    return record(connection, keys, by.name, "removed " + name, now);
  });
}

Outcome<std::vector<Actor>> list_accounts(Connection& connection) {
  STORE_TRY(const auto accounts, all_accounts(connection));
  std::vector<Actor> actors;
  for (const auto& account : accounts) actors.push_back({account.name, account.role});
  return actors;
}

}  // namespace chipid::counter::store
