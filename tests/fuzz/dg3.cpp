#include "lds/dg3.hpp"

#include "fuzz.hpp"

using namespace chipid;

// Every image lies within its record.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto dg3 = lds::parse_dg3({data, size});
  if (!dg3) return 0;
  for (const auto& one : dg3->templates) {
    if (!one.record) continue;
    for (const auto& image : one.record->images) require(image.offset + image.size <= one.data.size());
  }
  return 0;
}
