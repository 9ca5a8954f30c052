#pragma once

#include "record/tombstone.hpp"

namespace chipid::counter::store {

/// What is wrong with a chain; the table is faults.def.
enum class ChainFault {
#define STORE_FAULT(enumerator, ...) enumerator,
#include "record/faults.def"
#undef STORE_FAULT
};
/// "altered", "missing", ...
[[nodiscard]] std::string_view fault_id(ChainFault fault) noexcept;
/// One sentence about the record.
[[nodiscard]] std::string_view fault_message(ChainFault fault, Language language) noexcept;

struct Finding {
  ChainFault fault = ChainFault::altered;
  CounterId counter = {};
  std::uint64_t sequence = 0;  ///< of the first broken record; of one that is gone, where it stood
  std::optional<EntryId> id = {};

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// Where a chain stood when its counter last saw it, kept apart from the history: an older copy put in place of the
/// history does not reach it.
struct Witness {
  std::uint64_t sequence = 0;
  Digest digest = {};
};

/// Walks the chain of one counter from its beginning and remembers the first break. Sees values alone.
class ChainWalk {
 public:
  /// `removed` and `keys` stay with the caller. Without `keys` the seals are not opened: links that somebody chained
  /// anew pass then, as far as the signed head allows it.
  ChainWalk(const CounterId& counter, const RemovedLinks& removed, const SiteKeys* keys,
            std::optional<Witness> witness = {});

  /// The link with the next higher sequence.
  void next(const Link& link);
  /// After the last one. `head`: what the history has, `key`: that of the counter's slot, nothing where it has none.
  void finish(const std::optional<Head>& head, const std::optional<PublicKey>& key);

  /// The first break; nothing: the chain is whole.
  [[nodiscard]] const std::optional<Finding>& broken() const { return broken_; }
  /// Links seen.
  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// Links whose time lies before that of the link before, by more than a minute: a clock that was set back is no
  /// break.
  [[nodiscard]] std::uint64_t steps_back() const { return steps_back_; }
  /// Tokens of all records whose seals were opened.
  [[nodiscard]] std::uint64_t tokens() const { return tokens_; }

 private:
  void note(ChainFault fault, std::uint64_t sequence, std::optional<EntryId> id = {});
  void pass_gap(std::uint64_t until);
  void reach(std::uint64_t sequence, const Digest& digest);
  void look_inside(const Link& link);
  void look_at_head(const Head& head, const PublicKey& key);

  CounterId counter_;
  const RemovedLinks& removed_;
  const SiteKeys* keys_;
  std::optional<Witness> witness_;
  std::optional<Finding> broken_;
  std::uint64_t reached_ = 0;
  Digest digest_;
  std::chrono::sys_seconds time_ = {};
  std::uint64_t count_ = 0, steps_back_ = 0, tokens_ = 0;
};

}  // namespace chipid::counter::store
