#pragma once

#include "record/chain_walk.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

struct AuditReport {
  std::vector<Finding> broken = {};  ///< of each chain the first break; empty: all is whole
  std::uint64_t counters = 0;
  std::uint64_t entries = 0;
  std::uint64_t tombstones = 0;
  std::uint64_t steps_back = 0;  ///< times that a counter's clock was set back
};

struct KnownEnd {
  CounterId counter = {};
  Witness witness = {};
};

/// Checks every chain, seal, signature, tombstone, account and the search index, as of one moment, while others go on
/// writing. With `known`, that the history is not older than what that counter wrote. Trouble of the connection.
[[nodiscard]] Outcome<AuditReport> audit(Connection& connection, const SiteKeys& keys,
                                         const std::optional<KnownEnd>& known = {});

}  // namespace chipid::counter::store
