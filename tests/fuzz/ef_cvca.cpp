#include "lds/ef_cvca.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)chipid::lds::parse_ef_cvca({data, size});
  return 0;
}
