#include "biometrics/oncard/bit_group.hpp"

#include "fuzz.hpp"

using namespace chipid;

// Limits can always be met.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto all = biometrics::parse_bit_group({data, size});
  if (!all) return 0;
  require(!all->empty() && all->size() <= 16);
  for (const auto& information : *all) {
    require(information.min_minutiae <= information.max_minutiae && information.max_minutiae > 0);
    (void)biometrics::is_compact_finger(information);
    (void)biometrics::may_be_finger(information, 2);
  }
  return 0;
}
