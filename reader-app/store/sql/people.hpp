#pragma once

#include <vector>

#include "record/accounts.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

/// The table of accounts, as it stands there.
[[nodiscard]] Outcome<std::vector<Account>> all_accounts(Connection& connection);
/// Nothing where there is none. `lock`: nobody else changes it until the transaction ends.
[[nodiscard]] Outcome<std::optional<Account>> find_account(Connection& connection, const std::string& name, bool lock);
/// Adds it, or takes the place of the one of that name.
[[nodiscard]] Outcome<> put_account(Connection& connection, const Account& account);
[[nodiscard]] Outcome<> delete_account(Connection& connection, const std::string& name);

}  // namespace chipid::counter::store
