#include "record/chain_walk.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::chrono::minutes tolerated_step_back{1};

struct Row {
  std::string_view id, en, vi;
};
constexpr std::array rows = {
#define STORE_FAULT(enumerator, ...) Row{__VA_ARGS__},
#include "record/faults.def"
#undef STORE_FAULT
};

}  // namespace

std::string_view fault_id(ChainFault fault) noexcept {
  return rows[static_cast<std::size_t>(fault)].id;
}

std::string_view fault_message(ChainFault fault, Language language) noexcept {
  const auto& row = rows[static_cast<std::size_t>(fault)];
  return language == Language::vi ? row.vi : row.en;
}

ChainWalk::ChainWalk(const CounterId& counter, const RemovedLinks& removed, const SiteKeys* keys,
                     std::optional<Witness> witness)
    : counter_(counter), removed_(removed), keys_(keys), witness_(witness), digest_(beginning_of(counter)) {}

void ChainWalk::note(ChainFault fault, std::uint64_t sequence, std::optional<EntryId> id) {
  if (!broken_) broken_ = Finding{fault, counter_, sequence, id};
}

void ChainWalk::reach(std::uint64_t sequence, const Digest& digest) {
  reached_ = sequence;
  digest_ = digest;
  if (witness_ && witness_->sequence == sequence && witness_->digest != digest) note(ChainFault::rolled_back, sequence);
}

void ChainWalk::pass_gap(std::uint64_t until) {
  while (!broken_ && reached_ < until) {
    const auto* const range = removed_.from(counter_, reached_ + 1, digest_);
    if (!range) return note(ChainFault::missing, reached_ + 1);
    reach(range->last, range->final);
  }
}

void ChainWalk::next(const Link& link) {
  ++count_;
  pass_gap(link.sequence - 1);
  if (broken_) return;
  if (link.sequence != reached_ + 1 || link.previous != digest_)
    return note(ChainFault::misplaced, link.sequence, link.id);
  if (link.counter != counter_ || digest_of(link) != link.digest)
    return note(ChainFault::altered, link.sequence, link.id);
  if (keys_) look_inside(link);
  reach(link.sequence, link.digest);
}

void ChainWalk::look_inside(const Link& link) {
  const auto entry = open_link(*keys_, link);
  if (!entry || entry->id != link.id || day_of(entry->time) != link.day)
    return note(ChainFault::altered, link.sequence, link.id);
  if (entry->time + tolerated_step_back < time_) ++steps_back_;
  time_ = entry->time;
  tokens_ += entry->tokens.size();
}

void ChainWalk::look_at_head(const Head& head, const PublicKey& key) {
  if (!is_genuine(head, key)) return note(ChainFault::end_forged, head.sequence);
  pass_gap(head.sequence);
  if (head.sequence != reached_ || head.digest != digest_) note(ChainFault::end_forged, head.sequence);
}

void ChainWalk::finish(const std::optional<Head>& head, const std::optional<PublicKey>& key) {
  if (!key) return note(ChainFault::unknown_counter, reached_);
  if (!head) return note(ChainFault::end_forged, reached_);
  look_at_head(*head, *key);
  if (witness_ && witness_->sequence > reached_) note(ChainFault::rolled_back, reached_ + 1);
}

}  // namespace chipid::counter::store
