#pragma once

#include "keys/key_slot.hpp"

namespace chipid::counter {

/// What is to open the key of a counter, as a person chose it.
struct NewSecret {
  store::Protection protection = store::Protection::keyring;  ///< passphrase or keyring
  SecretBytes passphrase = {};                                ///< of 12 bytes or more; unused for the keyring
};

}  // namespace chipid::counter
