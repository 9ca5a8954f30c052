#include "keys/secret_store.hpp"

namespace chipid::counter::store {

std::unique_ptr<SecretStore> desktop_secrets(SecretKind) {
  return nullptr;
}

}  // namespace chipid::counter::store
