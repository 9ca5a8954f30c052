#pragma once

#include <chipid/secret.hpp>
#include <memory>
#include <optional>
#include <string>

#include "base/trouble.hpp"

namespace chipid::counter::store {

/// Where a computer keeps secrets for a user, each by a name.
class SecretStore {
 public:
  virtual ~SecretStore() = default;
  /// Nothing where none of that name is kept; no_keyring.
  [[nodiscard]] virtual Outcome<std::optional<SecretBytes>> find(const std::string& name) = 0;
  /// Takes the place of the one that was kept; no_keyring.
  [[nodiscard]] virtual Outcome<> keep(const std::string& name, const SecretBytes& secret) = 0;
  /// None of that name is kept from now on; good where none was. no_keyring.
  [[nodiscard]] virtual Outcome<> remove(const std::string& name) = 0;
};

/// What the secrets are for; those of one kind are never found among the other's.
enum class SecretKind { history, agent };

/// The desktop's keyring through libsecret; nothing where this program was built without it. May ask the user to unlock
/// it, so it blocks.
[[nodiscard]] std::unique_ptr<SecretStore> desktop_secrets(SecretKind kind);

}  // namespace chipid::counter::store
