#include "evidence/jws.hpp"

#include <chipid/receipt.hpp>

#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "fuzz.hpp"

namespace {

using namespace chipid;

// The key of RFC 9449, 6.1: it signed none of the seeds.
const std::vector<EnrolledKey>& keys() {
  static const auto enrolled =
      EnrolledKey::from_pem("key",
                            "-----BEGIN PUBLIC KEY-----\n"
                            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEl8tFrhx+34tV3hRICRDY9zCkDlpB\n"
                            "hF42UQUfWVAWBFv1UTiN/86T+jrjNtNOVy40lqMea3q/1MNWtTQJ28ZEMA==\n"
                            "-----END PUBLIC KEY-----\n")
          .value();
  return enrolled;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = core::as_text({data, size});
  if (const auto bytes = evidence::from_base64url(text)) require(evidence::to_base64url(*bytes) == text);
  const auto jws = evidence::parse_jws(text);
  if (jws) require(evidence::judge_jws(jws, jws->type, jws->payload, keys()).status != SignatureStatus::valid);
  const auto receipt = parse_receipt(text);
  const auto check = check_receipt(text, keys());
  require(receipt.has_value() == check.has_value());
  if (check) require(check->signature.status != SignatureStatus::valid);
  return 0;
}
