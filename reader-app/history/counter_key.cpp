#include "counter_key.hpp"

#include "disk/counter_files.hpp"
#include "keys/joining_code.hpp"
#include "store/counters.hpp"

namespace chipid::counter {

using namespace store;

namespace {

Outcome<SlotSecret> slot_secret(const CounterId& counter, Keyring* keyring, const NewSecret& secret) {
  if (secret.protection == Protection::passphrase) return SlotSecret{secret.protection, secret.passphrase.clone()};
  if (keyring == nullptr) return trouble(TroubleCode::no_keyring);
  return secret_in(*keyring, counter);
}

Outcome<KeySlot> own_slot(const CounterKeys& keys, const std::string& name, Keyring* keyring, const NewSecret& secret) {
  STORE_TRY(const auto chosen, slot_secret(keys.counter, keyring, secret));
  return make_slot(keys, name, chosen);
}

// On the counter first: what the history has and nobody can open would be worse than the other way round.
template <typename Enter>
Outcome<SharedKey> keep(const std::filesystem::path& folder, CounterKeys keys, KeySlot slot, Enter enter) {
  STORE_TRY(const auto before, kept_slot(folder));
  STORE_CHECK(keep_slot(folder, slot));
  if (auto entered = enter(keys, slot); !entered) {
    if (before)
      (void)keep_slot(folder, *before);
    else
      forget_slot(folder);
    return tl::unexpected<Trouble>(std::move(entered).error());
  }
  return std::make_shared<const OpenKey>(OpenKey{std::move(keys), std::move(slot)});
}

struct Waiting {
  KeySlot slot;
  CounterKeys keys;
};

Outcome<Waiting> slot_for_code(Connection& connection, std::string_view code) {
  const SlotSecret secret{Protection::joining, secret_of_code(code)};
  STORE_TRY(auto present, all_slots(connection));
  for (auto& slot : present) {
    if (slot.protection != Protection::joining) continue;
    if (auto keys = open_slot(slot, secret)) return Waiting{std::move(slot), *std::move(keys)};
  }
  return trouble(TroubleCode::wrong_secret, "code of a counter");
}

}  // namespace

Outcome<SharedKey> open_counter_key(const KeySlot& slot, Keyring* keyring, const SecretBytes& passphrase) {
  SlotSecret secret{slot.protection, passphrase.clone()};
  if (slot.protection == Protection::keyring) {
    if (keyring == nullptr) return trouble(TroubleCode::no_keyring);
    STORE_TRY(auto kept, keyring->find(slot.counter));
    if (!kept) return trouble(TroubleCode::no_keyring, "nothing kept of this counter");
    secret.bytes = *std::move(kept);
  }
  STORE_TRY(auto keys, open_slot(slot, secret));
  return std::make_shared<const OpenKey>(OpenKey{std::move(keys), slot});
}

Outcome<SharedKey> found_counter_key(Connection& connection, const std::filesystem::path& folder,
                                     const std::string& name, Keyring* keyring, const NewSecret& secret) {
  STORE_TRY(auto keys, found_site());
  STORE_TRY(auto slot, own_slot(keys, name, keyring, secret));
  return keep(folder, std::move(keys), std::move(slot),
              [&](const auto& made, const auto& kept) { return add_counter(connection, made, kept); });
}

Outcome<SharedKey> join_counter_key(Connection& connection, const std::filesystem::path& folder, std::string_view code,
                                    Keyring* keyring, const NewSecret& secret) {
  STORE_TRY(auto waiting, slot_for_code(connection, code));
  STORE_TRY(auto slot, own_slot(waiting.keys, waiting.slot.name, keyring, secret));
  return keep(folder, std::move(waiting.keys), std::move(slot),
              [&](const auto& keys, const auto& kept) { return take_over_slot(connection, keys, waiting.slot, kept); });
}

Outcome<std::string> admit_counter_key(Connection& connection, const CounterKeys& keys, const std::string& name) {
  STORE_TRY(const auto further, further_counter(keys));
  STORE_TRY(auto code, new_joining_code());
  STORE_TRY(const auto slot, make_slot(further, name, {Protection::joining, secret_of_code(code)}));
  STORE_CHECK(add_counter(connection, further, slot));
  return code;
}

Outcome<SharedKey> change_counter_key(Connection& connection, const std::filesystem::path& folder, const OpenKey& key,
                                      Keyring* keyring, const NewSecret& secret) {
  STORE_TRY(auto keys, copy_of(key.keys));
  STORE_TRY(auto slot, own_slot(keys, key.slot.name, keyring, secret));
  return keep(folder, std::move(keys), std::move(slot),
              [&](const auto& same, const auto& kept) { return replace_slot(connection, same, kept); });
}

Outcome<> settle_counter_key(Connection& connection, const OpenKey& key) {
  const auto slot = find_slot(connection, key.keys.counter);
  if (slot && *slot == key.slot) return {};
  if (slot) return replace_slot(connection, key.keys, key.slot);
  if (slot.error().code == TroubleCode::unknown_counter) return add_counter(connection, key.keys, key.slot);
  return tl::unexpected<Trouble>(slot.error());
}

}  // namespace chipid::counter
