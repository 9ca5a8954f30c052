#include "fuzz.hpp"
#include "record/entries_to_json.hpp"

// A record as it lies sealed in the history or on the disk of a counter; the seal is another target's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter::store;
  const auto entry = parse_entry({data, size});
  if (!entry) return 0;
  require(!entry_kind_name(entry->kind).empty() && entry->tokens.size() * 8 <= size);
  // What was written by hand is made harmless once, and then stays as it is.
  const auto again = parse_entry(encode(*entry));
  require(again.has_value() && encode(*again) == encode(*entry));
  const StoredEntry stored{.entry = *entry};
  require(!to_json({&stored, 1}).empty());
  return 0;
}
