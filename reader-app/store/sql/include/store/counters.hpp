#pragma once

#include <vector>

#include "keys/key_slot.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

/// Adds a counter: its slot and the signed beginning of its chain. Of a site's first counter, or of a further one by
/// the keys of one that is admitted (further_counter()). not_allowed where the history has counters of other keys.
[[nodiscard]] Outcome<> add_counter(Connection& connection, const CounterKeys& keys, const KeySlot& slot);
/// Puts another slot of the same counter in the place of the one it has: another passphrase, the keyring.
[[nodiscard]] Outcome<> replace_slot(Connection& connection, const CounterKeys& keys, const KeySlot& slot);
/// The same in the place of just that one: of two counters that take over one slot, the second gets unknown_counter.
[[nodiscard]] Outcome<> take_over_slot(Connection& connection, const CounterKeys& keys, const KeySlot& before,
                                       const KeySlot& slot);

/// unknown_counter, damaged.
[[nodiscard]] Outcome<KeySlot> find_slot(Connection& connection, const CounterId& counter);
/// All that can be parsed.
[[nodiscard]] Outcome<std::vector<KeySlot>> all_slots(Connection& connection);

}  // namespace chipid::counter::store
