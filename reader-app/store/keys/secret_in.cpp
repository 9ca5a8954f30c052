#include "keys/keyring.hpp"

namespace chipid::counter::store {

Outcome<SlotSecret> secret_in(Keyring& keyring, const CounterId& counter) {
  STORE_TRY(auto kept, keyring.find(counter));
  if (kept) return SlotSecret{Protection::keyring, *std::move(kept)};
  STORE_TRY(auto bytes, random_bytes(key_size));
  SlotSecret secret{Protection::keyring, SecretBytes(BytesView(bytes))};
  wipe(bytes.data(), bytes.size());
  STORE_CHECK(keyring.keep(counter, secret.bytes));
  return secret;
}

}  // namespace chipid::counter::store
