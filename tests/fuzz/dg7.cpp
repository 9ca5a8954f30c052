#include "lds/dg7.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)chipid::lds::parse_dg7({data, size});
  return 0;
}
