#include "keys/keyring.hpp"

namespace chipid::counter::store {

std::unique_ptr<Keyring> desktop_keyring() {
  return nullptr;
}

}  // namespace chipid::counter::store
