#pragma once

#include <filesystem>
#include <memory>

#include "history/new_secret.hpp"
#include "keys/keyring.hpp"
#include "store/connection.hpp"

/// The key of this counter: in the history, and beside what waits on the counter's own disk. All of it blocks.
namespace chipid::counter {

/// A key that is open.
struct OpenKey {
  store::CounterKeys keys = {};
  store::KeySlot slot = {};
};
using SharedKey = std::shared_ptr<const OpenKey>;

/// Opens the kept slot: by the passphrase, or by the keyring (nullptr: there is none) where it is protected by that.
/// wrong_secret, no_keyring, damaged.
[[nodiscard]] store::Outcome<SharedKey> open_counter_key(const store::KeySlot& slot, store::Keyring* keyring,
                                                         const SecretBytes& passphrase);
/// The first key of a site. not_allowed where the history has one.
[[nodiscard]] store::Outcome<SharedKey> found_counter_key(store::Connection& connection,
                                                          const std::filesystem::path& folder, const std::string& name,
                                                          store::Keyring* keyring, const NewSecret& secret);
/// The key that waits for that code, from now on under a secret of this counter. wrong_secret.
[[nodiscard]] store::Outcome<SharedKey> join_counter_key(store::Connection& connection,
                                                         const std::filesystem::path& folder, std::string_view code,
                                                         store::Keyring* keyring, const NewSecret& secret);
/// A key that waits for the code that is returned.
[[nodiscard]] store::Outcome<std::string> admit_counter_key(store::Connection& connection,
                                                            const store::CounterKeys& keys, const std::string& name);
/// Another secret for the same key.
[[nodiscard]] store::Outcome<SharedKey> change_counter_key(store::Connection& connection,
                                                           const std::filesystem::path& folder, const OpenKey& key,
                                                           store::Keyring* keyring, const NewSecret& secret);
/// What a cut between disk and history left apart is brought together: the history has the slot that the counter keeps.
[[nodiscard]] store::Outcome<> settle_counter_key(store::Connection& connection, const OpenKey& key);

}  // namespace chipid::counter
