#include "keys/site_keys.hpp"

namespace chipid::counter::store {
namespace {

Outcome<SecretBytes> random_secret(std::size_t size) {
  STORE_TRY(auto bytes, random_bytes(size));
  SecretBytes secret{BytesView(bytes)};
  wipe(bytes.data(), bytes.size());
  return secret;
}

Outcome<CounterKeys> new_counter(SecretBytes data_key) {
  CounterKeys keys;
  STORE_TRY(const auto id, random_bytes(keys.counter.size()));
  std::copy(id.begin(), id.end(), keys.counter.begin());
  STORE_TRY(keys.signing, random_secret(key_size));
  STORE_TRY(keys.site, SiteKeys::from(data_key));
  keys.data_key = std::move(data_key);
  return keys;
}

}  // namespace

Outcome<SiteKeys> SiteKeys::from(const SecretBytes& data_key) {
  SiteKeys keys;
  STORE_TRY(keys.sealing, derive_key(data_key.view(), "chipid history: sealing"));
  STORE_TRY(keys.searching, derive_key(data_key.view(), "chipid history: searching"));
  STORE_TRY(keys.queueing, derive_key(data_key.view(), "chipid history: queueing"));
  STORE_TRY(keys.accounts, derive_key(data_key.view(), "chipid history: accounts"));
  STORE_TRY(keys.admitting, derive_key(data_key.view(), "chipid history: slots"));
  return keys;
}

Outcome<CounterKeys> found_site() {
  STORE_TRY(auto data_key, random_secret(key_size));
  return new_counter(std::move(data_key));
}

Outcome<CounterKeys> further_counter(const CounterKeys& known) {
  return new_counter(known.data_key.clone());
}

Outcome<CounterKeys> copy_of(const CounterKeys& keys) {
  CounterKeys copy{keys.counter, keys.data_key.clone(), keys.signing.clone(), {}};
  STORE_TRY(copy.site, SiteKeys::from(copy.data_key));
  return copy;
}

}  // namespace chipid::counter::store
