#pragma once

#include <map>

#include "record/link.hpp"

namespace chipid::counter::store {

/// Links that were removed, one after the other.
struct RemovedRange {
  CounterId counter = {};
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  Digest previous = {};  ///< what the first of them followed
  Digest final = {};     ///< digest of the last of them, which the next link follows
  Digest content = {};   ///< SHA-256 of the digests of all of them, each of which stands for all of its record

  friend bool operator==(const RemovedRange&, const RemovedRange&) = default;
};

/// What is left of removed records: nothing of a person, and enough to see that nothing else is gone.
struct Tombstone {
  EntryId id = {};
  CounterId signer = {};
  std::chrono::sys_seconds time = {};
  std::vector<RemovedRange> ranges = {};
  Signature signature = {};
};

/// Makes ranges of links that are removed, given in ascending order of counter and sequence.
class RangeCollector {
 public:
  /// Looks at counter, sequence, previous and digest alone.
  void add(const Link& link);
  [[nodiscard]] std::vector<RemovedRange> take();

 private:
  void close();

  std::vector<RemovedRange> ranges_;
  Bytes digests_;
};

[[nodiscard]] Outcome<Tombstone> sign_tombstone(const CounterKeys& keys, std::chrono::sys_seconds time,
                                                std::vector<RemovedRange> ranges);
[[nodiscard]] bool is_genuine(const Tombstone& tombstone, const PublicKey& key);
/// All but the signature.
[[nodiscard]] Bytes encode(const Tombstone& tombstone);
/// The other way round; damaged.
[[nodiscard]] Outcome<Tombstone> parse_tombstone(BytesView body, BytesView signature);

/// Finds what was removed where a chain has a gap.
class RemovedLinks {
 public:
  void add(const Tombstone& tombstone);
  /// The longest range that begins at that place and follows that digest, or nothing.
  [[nodiscard]] const RemovedRange* from(const CounterId& counter, std::uint64_t first, const Digest& previous) const;

 private:
  std::multimap<std::pair<CounterId, std::uint64_t>, RemovedRange> ranges_;
};

}  // namespace chipid::counter::store
