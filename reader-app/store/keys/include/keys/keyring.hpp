#pragma once

#include <memory>
#include <optional>

#include "keys/key_slot.hpp"

namespace chipid::counter::store {

/// Where a computer keeps the secret of a slot, so that nobody has to type it.
class Keyring {
 public:
  virtual ~Keyring() = default;
  /// Nothing where none is kept for that counter; no_keyring.
  [[nodiscard]] virtual Outcome<std::optional<SecretBytes>> find(const CounterId& counter) = 0;
  /// Takes the place of the one that was kept; no_keyring.
  [[nodiscard]] virtual Outcome<> keep(const CounterId& counter, const SecretBytes& secret) = 0;
  /// None is kept of that counter from now on; good where none was. no_keyring.
  [[nodiscard]] virtual Outcome<> remove(const CounterId& counter) = 0;
};

/// The desktop's keyring through libsecret; nothing where this program was built without it. May ask the user to unlock
/// it, so it blocks.
[[nodiscard]] std::unique_ptr<Keyring> desktop_keyring();

/// The kept secret of that counter, or a new one that is kept from now on.
[[nodiscard]] Outcome<SlotSecret> secret_in(Keyring& keyring, const CounterId& counter);

}  // namespace chipid::counter::store
