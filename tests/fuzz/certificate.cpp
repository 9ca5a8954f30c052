#include "pki/certificate.hpp"

#include "fuzz.hpp"

using namespace chipid;

namespace {

// A certificate is a view of its own bytes: reading it again gives the same.
void check(const pki::Certificate& certificate) {
  const auto again = pki::parse_certificate(certificate.der);
  require(again && again->sha256 == certificate.sha256 && again->issuer.canonical == certificate.issuer.canonical);
  require(certificate.public_key.key.has_value() ==
          (certificate.public_key.state == pki::PublicKeyInfo::State::usable));
  (void)strength_of(certificate);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (const auto certificate = pki::parse_certificate({data, size})) check(*certificate);
  return 0;
}
