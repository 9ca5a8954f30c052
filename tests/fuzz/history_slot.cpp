#include "fuzz.hpp"
#include "keys/key_slot.hpp"

// The wrapped key of a counter, from the database or from its own disk.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter::store;
  const auto slot = parse_key_slot({data, size});
  if (!slot) return 0;
  const auto bytes = encode(*slot);
  require(chipid::Bytes(data, data + size) == bytes);
  // Whatever it says of itself, nobody without its secret opens it; a stored cost may come from anybody.
  if (slot->cost.log2_n <= 4) {
    const SlotSecret secret{slot->protection, chipid::SecretBytes(std::string_view("correct horse battery"))};
    require(!open_slot(*slot, secret));
  }
  return 0;
}
