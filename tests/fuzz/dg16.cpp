#include "lds/dg16.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)chipid::lds::parse_dg16({data, size});
  return 0;
}
