#pragma once

#include <vector>

#include "record/accounts.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

/// Tries the PIN of an account; every try counts, whichever counter it is made at. no_account, wrong_secret,
/// locked_out, damaged.
[[nodiscard]] Outcome<Actor> log_in(Connection& connection, const SiteKeys& keys, const std::string& name,
                                    std::string_view pin, std::chrono::sys_seconds now);

/// The account of a site's first supervisor. not_allowed where there are accounts.
[[nodiscard]] Outcome<Actor> found_accounts(Connection& connection, const CounterKeys& keys, const std::string& name,
                                            std::string_view pin, std::chrono::sys_seconds now);

/// The following ask for Permission::manage_accounts and are recorded.
/// account_exists, weak_pin, bad_value.
[[nodiscard]] Outcome<> add_account(Connection& connection, const CounterKeys& keys, const Actor& by,
                                    const std::string& name, Role role, std::string_view pin,
                                    std::chrono::sys_seconds now);
/// A new PIN, also to unlock. no_account, weak_pin.
[[nodiscard]] Outcome<> set_pin(Connection& connection, const CounterKeys& keys, const Actor& by,
                                const std::string& name, std::string_view pin, std::chrono::sys_seconds now);
/// no_account, last_supervisor.
[[nodiscard]] Outcome<> remove_account(Connection& connection, const CounterKeys& keys, const Actor& by,
                                       const std::string& name, std::chrono::sys_seconds now);

/// Names and roles, by name.
[[nodiscard]] Outcome<std::vector<Actor>> list_accounts(Connection& connection);

}  // namespace chipid::counter::store
