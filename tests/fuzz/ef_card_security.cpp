#include "lds/ef_card_security.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)chipid::lds::parse_ef_card_security({data, size});
  return 0;
}
