#pragma once

#include <string>

#include "keys/primitives.hpp"

namespace chipid::counter::store {

/// A counter of the site, drawn at random when it joins.
using CounterId = std::array<std::uint8_t, 16>;

/// One key a purpose, all derived from the data key of the site, so that none of them tells another.
struct SiteKeys {
  SecretBytes sealing = {};    ///< records
  SecretBytes searching = {};  ///< tokens of numbers and names
  SecretBytes queueing = {};   ///< records that wait on the disk of a counter
  SecretBytes accounts = {};   ///< PINs, and that nobody else wrote an account
  SecretBytes admitting = {};  ///< that nobody else wrote a slot

  [[nodiscard]] static Outcome<SiteKeys> from(const SecretBytes& data_key);
};

/// Who writes, and with what.
struct CounterKeys {
  CounterId counter = {};
  SecretBytes data_key = {};  ///< of the site, the same for every counter
  SecretBytes signing = {};   ///< of this counter alone: seed of Ed25519
  SiteKeys site = {};
};
/// Of a site's first counter, at random.
[[nodiscard]] Outcome<CounterKeys> found_site();
/// Of a further counter of the same site.
[[nodiscard]] Outcome<CounterKeys> further_counter(const CounterKeys& known);
/// The same keys once more, for another thread.
[[nodiscard]] Outcome<CounterKeys> copy_of(const CounterKeys& keys);

}  // namespace chipid::counter::store
