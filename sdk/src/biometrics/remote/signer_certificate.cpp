#include "signer_certificate.hpp"

#include "lds/ef_sod.hpp"

namespace chipid::remote {

Result<Bytes> signer_certificate(BytesView ef_sod) {
  auto sod = lds::parse_ef_sod(ef_sod);
  if (!sod || sod->signed_data.certificates.size() != 1) {
    return fail(ErrorCode::usage_bad_value, "signer_certificate", "EF.SOD does not carry exactly one certificate");
  }
  return std::move(sod->signed_data.certificates.front());
}

}  // namespace chipid::remote
