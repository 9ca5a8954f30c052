#include "tlv/reader.hpp"

#include "fuzz.hpp"

namespace {

void walk(chipid::tlv::Reader reader) {
  while (const auto element = reader.next()) {
    if (!element->tag.constructed()) continue;
    if (const auto inner = reader.enter(*element)) walk(*inner);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  walk(chipid::tlv::Reader({data, size}));
  walk(chipid::tlv::Reader({data, size}, chipid::tlv::Rules::der));
  return 0;
}
