#pragma once

#include <chipid/error.hpp>
#include <optional>
#include <vector>

#include "keys/key_slot.hpp"

namespace chipid::counter {

/// The keys of a site: by the counter's own slot, from the keyring where it says so; else by a passphrase typed on the
/// terminal (without echo) or given on standard input, which may be that of any counter.
[[nodiscard]] store::Outcome<store::CounterKeys> open_with_secret(const std::optional<store::KeySlot>& own,
                                                                  const std::vector<store::KeySlot>& all,
                                                                  Language language);

}  // namespace chipid::counter
