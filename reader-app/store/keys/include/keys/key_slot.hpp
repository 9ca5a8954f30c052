#pragma once

#include "keys/site_keys.hpp"

namespace chipid::counter::store {

/// What opens a slot: something a person types, or something a keyring holds.
enum class Protection : std::uint8_t {
  passphrase = 1,
  keyring = 2,
  joining = 3,  ///< the code of a counter that is to join, which then puts a secret of its own in its place
};

/// The keys of one counter, wrapped. Without its secret it tells nothing, so it lies in the database and, for a start
/// without the server, beside it on the counter.
struct KeySlot {
  CounterId counter = {};
  std::string name = {};  ///< of the counter, as people call it
  Protection protection = Protection::passphrase;
  Bytes salt = {};
  StretchCost cost = {};
  PublicKey public_key = {};  ///< by which what this counter signed is checked
  Bytes wrapped = {};         ///< data key and signing key, AES key wrap
  Digest mac = {};            ///< by the key for slots of the site: an outsider cannot put another public key here

  friend bool operator==(const KeySlot&, const KeySlot&) = default;
};

struct SlotSecret {
  Protection protection = Protection::passphrase;
  SecretBytes bytes = {};
};

/// weak_passphrase under 12 bytes.
[[nodiscard]] Outcome<KeySlot> make_slot(const CounterKeys& keys, std::string name, const SlotSecret& secret,
                                         StretchCost cost = {});
/// wrong_secret; damaged where the slot was changed by somebody without the keys of the site.
[[nodiscard]] Outcome<CounterKeys> open_slot(const KeySlot& slot, const SlotSecret& secret);
/// Whether somebody with the keys of the site wrote it.
[[nodiscard]] bool is_genuine(const KeySlot& slot, const SiteKeys& keys);

/// For the file on the counter.
[[nodiscard]] Bytes encode(const KeySlot& slot);
[[nodiscard]] Outcome<KeySlot> parse_key_slot(BytesView bytes);

}  // namespace chipid::counter::store
