#include "record/tombstone.hpp"

#include <utility>

#include "base/canonical.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::size_t size_of_range = 16 + 8 + 8 + 3 * 32;

void write(CanonicalWriter& writer, const RemovedRange& range) {
  writer.fixed(range.counter);
  writer.number(range.first);
  writer.number(range.last);
  writer.fixed(range.previous);
  writer.fixed(range.final);
  writer.fixed(range.content);
}

RemovedRange read_range(CanonicalReader& reader) {
  RemovedRange range;
  range.counter = reader.array<16>();
  range.first = reader.number();
  range.last = reader.number();
  range.previous = reader.array<32>();
  range.final = reader.array<32>();
  range.content = reader.array<32>();
  return range;
}

}  // namespace

void RangeCollector::add(const Link& link) {
  const bool goes_on = !digests_.empty() && ranges_.back().counter == link.counter &&
                       ranges_.back().last + 1 == link.sequence && ranges_.back().final == link.previous;
  if (!goes_on) {
    close();
    ranges_.push_back({.counter = link.counter, .first = link.sequence, .previous = link.previous});
  }
  ranges_.back().last = link.sequence;
  ranges_.back().final = link.digest;
  digests_.insert(digests_.end(), link.digest.begin(), link.digest.end());
}

void RangeCollector::close() {
  if (!digests_.empty()) ranges_.back().content = sha256(digests_);
  digests_.clear();
}

std::vector<RemovedRange> RangeCollector::take() {
  close();
  return std::exchange(ranges_, {});
}

Bytes encode(const Tombstone& tombstone) {
  CanonicalWriter writer;
  writer.text("chipid history: tombstone 1");
  writer.fixed(tombstone.id);
  writer.fixed(tombstone.signer);
  writer.number(static_cast<std::uint64_t>(tombstone.time.time_since_epoch().count()));
  writer.small_number(static_cast<std::uint32_t>(tombstone.ranges.size()));
  for (const auto& range : tombstone.ranges) write(writer, range);
  return writer.take();
}

Outcome<Tombstone> parse_tombstone(BytesView body, BytesView signature) {
  CanonicalReader reader(body);
  if (reader.text() != "chipid history: tombstone 1") return trouble(TroubleCode::damaged, "tombstone");
  Tombstone tombstone;
  tombstone.id = reader.array<16>();
  tombstone.signer = reader.array<16>();
  tombstone.time = std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(reader.number())));
  const std::size_t count = reader.small_number();
  if (reader.left() != count * size_of_range || signature.size() != tombstone.signature.size())
    return trouble(TroubleCode::damaged, "tombstone");
  for (std::size_t i = 0; i < count; ++i) tombstone.ranges.push_back(read_range(reader));
  std::copy(signature.begin(), signature.end(), tombstone.signature.begin());
  STORE_CHECK(reader.finish());
  return tombstone;
}

Outcome<Tombstone> sign_tombstone(const CounterKeys& keys, std::chrono::sys_seconds time,
                                  std::vector<RemovedRange> ranges) {
  Tombstone tombstone{.signer = keys.counter, .time = time, .ranges = std::move(ranges)};
  STORE_TRY(tombstone.id, new_entry_id());
  STORE_TRY(tombstone.signature, sign(keys.signing, encode(tombstone)));
  return tombstone;
}

bool is_genuine(const Tombstone& tombstone, const PublicKey& key) {
  return verify(key, encode(tombstone), tombstone.signature);
}

void RemovedLinks::add(const Tombstone& tombstone) {
  for (const auto& range : tombstone.ranges) ranges_.emplace(std::pair(range.counter, range.first), range);
}

const RemovedRange* RemovedLinks::from(const CounterId& counter, std::uint64_t first, const Digest& previous) const {
  const RemovedRange* longest = nullptr;
  const auto [begin, end] = ranges_.equal_range({counter, first});
  for (auto at = begin; at != end; ++at)
    if (at->second.previous == previous && at->second.last >= first && (!longest || at->second.last > longest->last))
      longest = &at->second;
  return longest;
}

}  // namespace chipid::counter::store
