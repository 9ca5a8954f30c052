#include "record/accounts.hpp"

#include <algorithm>
#include <chipid/text.hpp>

#include "base/canonical.hpp"

namespace chipid::counter::store {
namespace {

constexpr StretchCost pin_cost{14};
constexpr std::size_t salt_size = 16;
constexpr std::size_t longest_name = 64;
constexpr std::uint32_t most_failures = 5;
constexpr std::chrono::minutes lock_time{15};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// All the same, or each one more or one less than the one before.
bool is_a_row(std::string_view pin) {
  const int step = pin[1] - pin[0];
  if (step < -1 || step > 1) return false;
  for (std::size_t i = 1; i < pin.size(); ++i)
    if (pin[i] - pin[i - 1] != step) return false;
  return true;
}

bool is_weak(std::string_view pin) {
  return pin.size() < 6 || pin.size() > 12 || !std::all_of(pin.begin(), pin.end(), is_digit) || is_a_row(pin);
}

Outcome<Digest> hash_pin(const SiteKeys& keys, BytesView salt, std::string_view pin) {
  const auto keyed = hmac_sha256(keys.accounts.view(), {reinterpret_cast<const std::uint8_t*>(pin.data()), pin.size()});
  STORE_TRY(const auto stretched, stretch(keyed, salt, pin_cost));
  Digest hash{};
  std::copy(stretched.view().begin(), stretched.view().end(), hash.begin());
  return hash;
}

Digest mac_of(const Account& account, const SiteKeys& keys) {
  CanonicalWriter writer;
  writer.text("chipid history: account 1");
  writer.text(account.name);
  writer.octet(static_cast<std::uint8_t>(account.role));
  writer.bytes(account.salt);
  writer.fixed(account.pin_hash);
  writer.small_number(account.failures);
  writer.number(static_cast<std::uint64_t>(account.locked_until.time_since_epoch().count()));
  return hmac_sha256(keys.accounts.view(), writer.take());
}

// A clock that was set back does not lock for longer than the rule says.
bool is_locked(const Account& account, std::chrono::sys_seconds now) {
  return now < account.locked_until && account.locked_until - now <= lock_time;
}

}  // namespace

std::string_view role_name(Role role) noexcept {
  switch (role) {
    case Role::operator_:
      return "operator";
    case Role::supervisor:
      return "supervisor";
    case Role::auditor:
      return "auditor";
  }
  return {};
}

bool may(Role role, Permission permission) noexcept {
  switch (permission) {
    case Permission::search:
      return true;
    case Permission::audit:
      return role != Role::operator_;
    case Permission::approve:
    case Permission::export_person:
    case Permission::remove_records:
    case Permission::manage_accounts:
    case Permission::admit_counters:
      return role == Role::supervisor;
  }
  return false;
}

Outcome<> require(const Actor& actor, Permission permission) {
  if (!may(actor.role, permission)) return trouble(TroubleCode::not_allowed, std::string(role_name(actor.role)));
  return {};
}

Outcome<> require(const Actor& actor, Permission permission, std::string_view reason) {
  constexpr std::size_t shortest_reason = 3;
  STORE_CHECK(require(actor, permission));
  if (std::count_if(reason.begin(), reason.end(), [](char c) { return c != ' '; }) < std::ptrdiff_t{shortest_reason})
    return trouble(TroubleCode::needs_reason);
  return {};
}

Outcome<Account> make_account(const SiteKeys& keys, std::string name, Role role, std::string_view pin) {
  if (name.empty() || name.size() > longest_name || displayable(name) != name)
    return trouble(TroubleCode::bad_value, "name of an account");
  if (is_weak(pin)) return trouble(TroubleCode::weak_pin);
  Account account{.name = std::move(name), .role = role};
  STORE_TRY(account.salt, random_bytes(salt_size));
  STORE_TRY(account.pin_hash, hash_pin(keys, account.salt, pin));
  account.mac = mac_of(account, keys);
  return account;
}

bool is_genuine(const Account& account, const SiteKeys& keys) {
  return equal(account.mac, mac_of(account, keys));
}

Outcome<Actor> try_pin(const SiteKeys& keys, Account& account, std::string_view pin, std::chrono::sys_seconds now) {
  if (!is_genuine(account, keys)) return trouble(TroubleCode::damaged, "account");
  if (is_locked(account, now)) return trouble(TroubleCode::locked_out);
  STORE_TRY(const auto hash, hash_pin(keys, account.salt, pin));
  const bool right = equal(hash, account.pin_hash);
  account.failures = right ? 0 : account.failures + 1;
  account.locked_until = account.failures >= most_failures ? now + lock_time : std::chrono::sys_seconds{};
  account.mac = mac_of(account, keys);
  if (!right) return trouble(TroubleCode::wrong_secret);
  return Actor{account.name, account.role};
}

}  // namespace chipid::counter::store
