#pragma once

#include "record/entry.hpp"

namespace chipid::counter::store {

/// A sealed record in the chain of its counter. What stands in the clear is what storing and purging need.
struct Link {
  CounterId counter = {};
  std::uint64_t sequence = 0;  ///< from 1, without a gap
  EntryId id = {};
  std::int32_t day = 0;  ///< day_of() its time
  Bytes sealed = {};     ///< AES-256-GCM of encode(Entry), bound to all the other fields but `digest`
  Digest previous = {};  ///< digest of the link before, beginning_of() for the first
  Digest digest = {};    ///< SHA-256 of all the others
};

/// What the first link of a counter follows.
[[nodiscard]] Digest beginning_of(const CounterId& counter);

[[nodiscard]] Outcome<Link> seal_link(const SiteKeys& keys, const CounterId& counter, std::uint64_t sequence,
                                      const Digest& previous, const Entry& entry);
/// damaged where anything of the link was changed by somebody without the keys.
[[nodiscard]] Outcome<Entry> open_link(const SiteKeys& keys, const Link& link);
/// What `digest` should be.
[[nodiscard]] Digest digest_of(const Link& link);

/// Where a chain ends, signed by its counter, so that links cannot go missing from the end unseen.
struct Head {
  CounterId counter = {};
  std::uint64_t sequence = 0;  ///< 0: no link yet
  Digest digest = {};
  Signature signature = {};

  friend bool operator==(const Head&, const Head&) = default;
};

[[nodiscard]] Outcome<Head> sign_head(const CounterKeys& keys, std::uint64_t sequence, const Digest& digest);
[[nodiscard]] bool is_genuine(const Head& head, const PublicKey& key);

}  // namespace chipid::counter::store
