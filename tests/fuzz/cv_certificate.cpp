#include "chip_auth/cv_certificate.hpp"

#include "chip_auth/cv_chain.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid;
  const auto certificates = chip_auth::parse_cv_certificates({data, size});
  if (!certificates) return 0;
  require(!certificates->empty());
  const std::vector<std::string> authorities{certificates->front().authority_reference};
  for (const auto* member : chip_auth::find_chain(*certificates, authorities, {})) {
    require(member->authority_reference != member->holder_reference || member->role == chip_auth::CvRole::terminal);
    require(!member->public_key.point.empty() || !member->public_key.modulus.empty());
  }
  return 0;
}
