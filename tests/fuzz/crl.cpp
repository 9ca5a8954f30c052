#include "pki/crl.hpp"

#include <algorithm>

#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto crl = pki::parse_crl({data, size});
  if (!crl) return 0;
  require(std::is_sorted(crl->revoked.begin(), crl->revoked.end()));
  for (const auto& serial : crl->revoked) require(crl->revokes(serial));
  return 0;
}
