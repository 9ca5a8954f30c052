#include "fuzz.hpp"
#include "record/tombstone.hpp"

// What is left of removed records: the signature, then the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter::store;
  const chipid::BytesView all{data, size};
  const auto signature = all.first(std::min<std::size_t>(size, 64));
  const auto body = all.subspan(signature.size());
  const auto tombstone = parse_tombstone(body, signature);
  if (!tombstone) return 0;
  require(encode(*tombstone) == chipid::Bytes(body.begin(), body.end()));
  static const auto keys = found_site();
  require(keys && !is_genuine(*tombstone, *public_key(keys->signing)));
  RemovedLinks removed;
  removed.add(*tombstone);
  for (const auto& range : tombstone->ranges) {
    const auto* const found = removed.from(range.counter, range.first, range.previous);
    require(found == nullptr || found->last >= range.first);
  }
  return 0;
}
