#include "iso7816/atr.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (const auto atr = chipid::iso7816::parse_atr({data, size})) require(atr->historical_bytes.size() <= 15);
  return 0;
}
