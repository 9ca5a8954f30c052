#include "lds/ef_atr_info.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)chipid::lds::parse_ef_atr_info({data, size});
  return 0;
}
