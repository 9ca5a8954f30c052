#include "keys/key_slot.hpp"

#include "base/canonical.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::uint8_t version = 1;
constexpr std::size_t salt_size = 16;
constexpr std::size_t shortest_passphrase = 12;

// Bound to the counter, so that slots cannot be exchanged.
Outcome<SecretBytes> wrapping_key(const KeySlot& slot, const SlotSecret& secret) {
  CanonicalWriter purpose;
  purpose.text("chipid history: slot");
  purpose.fixed(slot.counter);
  if (secret.protection == Protection::keyring) return derive_key(secret.bytes.view(), purpose.take());
  STORE_TRY(const auto stretched, stretch(secret.bytes.view(), slot.salt, slot.cost));
  return derive_key(stretched.view(), purpose.take());
}

Bytes encode_without_mac(const KeySlot& slot) {
  CanonicalWriter writer;
  writer.octet(version);
  writer.fixed(slot.counter);
  writer.text(slot.name);
  writer.octet(static_cast<std::uint8_t>(slot.protection));
  writer.bytes(slot.salt);
  writer.small_number(slot.cost.log2_n);
  writer.fixed(slot.public_key);
  writer.bytes(slot.wrapped);
  return writer.take();
}

SecretBytes together(const SecretBytes& one, const SecretBytes& other) {
  SecretBytes both(one.size() + other.size());
  std::copy(one.view().begin(), one.view().end(), both.mutable_view().begin());
  std::copy(other.view().begin(), other.view().end(), both.mutable_view().subspan(one.size()).begin());
  return both;
}

Bytes copy_of(BytesView view) {
  return {view.begin(), view.end()};
}

}  // namespace

Outcome<KeySlot> make_slot(const CounterKeys& keys, std::string name, const SlotSecret& secret, StretchCost cost) {
  if (secret.bytes.size() < shortest_passphrase) return trouble(TroubleCode::weak_passphrase);
  KeySlot slot{.counter = keys.counter, .name = std::move(name), .protection = secret.protection, .cost = cost};
  STORE_TRY(slot.salt, random_bytes(salt_size));
  STORE_TRY(slot.public_key, public_key(keys.signing));
  STORE_TRY(const auto wrapping, wrapping_key(slot, secret));
  STORE_TRY(slot.wrapped, wrap_key(wrapping, together(keys.data_key, keys.signing)));
  slot.mac = hmac_sha256(keys.site.admitting.view(), encode_without_mac(slot));
  return slot;
}

bool is_genuine(const KeySlot& slot, const SiteKeys& keys) {
  return equal(slot.mac, hmac_sha256(keys.admitting.view(), encode_without_mac(slot)));
}

Outcome<CounterKeys> open_slot(const KeySlot& slot, const SlotSecret& secret) {
  if (slot.protection != secret.protection) return trouble(TroubleCode::wrong_secret);
  STORE_TRY(const auto wrapping, wrapping_key(slot, secret));
  STORE_TRY(const auto both, unwrap_key(wrapping, slot.wrapped));
  if (both.size() != 2 * key_size) return trouble(TroubleCode::damaged, "key slot");
  CounterKeys keys{slot.counter, SecretBytes(both.view().first(key_size)), SecretBytes(both.view().last(key_size)), {}};
  STORE_TRY(keys.site, SiteKeys::from(keys.data_key));
  if (!is_genuine(slot, keys.site)) return trouble(TroubleCode::damaged, "key slot");
  return keys;
}

Bytes encode(const KeySlot& slot) {
  CanonicalWriter writer;
  writer.fixed(encode_without_mac(slot));
  writer.fixed(slot.mac);
  return writer.take();
}

Outcome<KeySlot> parse_key_slot(BytesView bytes) {
  CanonicalReader reader(bytes);
  if (reader.octet() != version) return trouble(TroubleCode::damaged, "key slot");
  KeySlot slot;
  slot.counter = reader.array<16>();
  slot.name = reader.text();
  slot.protection = static_cast<Protection>(reader.octet());
  if (slot.protection < Protection::passphrase || slot.protection > Protection::joining)
    return trouble(TroubleCode::damaged, "key slot");
  slot.salt = copy_of(reader.bytes());
  slot.cost.log2_n = reader.small_number();
  slot.public_key = reader.array<32>();
  slot.wrapped = copy_of(reader.bytes());
  slot.mac = reader.array<32>();
  STORE_CHECK(reader.finish());
  return slot;
}

}  // namespace chipid::counter::store
