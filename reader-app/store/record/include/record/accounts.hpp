#pragma once

#include <chrono>

#include "keys/site_keys.hpp"

namespace chipid::counter::store {

enum class Role : std::uint8_t { operator_ = 1, supervisor = 2, auditor = 3 };
/// "operator", "supervisor", "auditor"
[[nodiscard]] std::string_view role_name(Role role) noexcept;

enum class Permission {
  search,          ///< look records up
  approve,         ///< let somebody through whom the workflow stops, with a reason
  export_person,   ///< hand out what is kept of one person
  remove_records,  ///< remove those of one person, or old ones
  manage_accounts,
  admit_counters,
  audit,  ///< check the chains, read the log of processing
};
/// The one table of what a role may do.
[[nodiscard]] bool may(Role role, Permission permission) noexcept;

/// Somebody whose PIN was right.
struct Actor {
  std::string name = {};
  Role role = Role::operator_;
};
/// not_allowed.
[[nodiscard]] Outcome<> require(const Actor& actor, Permission permission);
/// The same where a reason is wanted too: needs_reason without one of 3 letters.
[[nodiscard]] Outcome<> require(const Actor& actor, Permission permission, std::string_view reason);

/// An account of this site. The PIN is short, so its hash is worth nothing without the key for accounts.
struct Account {
  std::string name = {};
  Role role = Role::operator_;
  Bytes salt = {};
  Digest pin_hash = {};
  std::uint32_t failures = 0;  ///< wrong PINs since the last right one
  std::chrono::sys_seconds locked_until = {};
  Digest mac = {};  ///< nobody without the key wrote any of this

  friend bool operator==(const Account&, const Account&) = default;
};

/// weak_pin; bad_value for an empty name or one of more than 64 bytes.
[[nodiscard]] Outcome<Account> make_account(const SiteKeys& keys, std::string name, Role role, std::string_view pin);

/// Tries a PIN and brings failures and lock up to date, to be stored whatever comes of it. After 5 wrong ones in a row
/// the account is locked for 15 minutes, also after each further one. wrong_secret, locked_out; damaged where the
/// account was changed by somebody without the key.
[[nodiscard]] Outcome<Actor> try_pin(const SiteKeys& keys, Account& account, std::string_view pin,
                                     std::chrono::sys_seconds now);
[[nodiscard]] bool is_genuine(const Account& account, const SiteKeys& keys);

}  // namespace chipid::counter::store
