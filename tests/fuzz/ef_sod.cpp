#include "lds/ef_sod.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)chipid::lds::parse_ef_sod({data, size});
  return 0;
}
