#include "personalise/card_security.hpp"

#include "asn1/writer.hpp"
#include "personalise/cms.hpp"
#include "personalise/mrz.hpp"

namespace chipid::virtual_card {

Result<Bytes> make_ef_card_security(std::vector<Bytes> security_infos, const TestPki& pki,
                                    std::string_view issue_date) {
  CHIPID_TRY(const auto key, make_key(pki.signer));
  CmsPlan plan{.content_type = id_security_object, .content = asn1::der::set_of(std::move(security_infos))};
  CHIPID_TRY(plan.certificates.emplace_back(), make_signer_certificate(pki));
  plan.signers.push_back({.key = key,
                          .identifier = issuer_and_serial(signer_issuer_name(pki), signer_serial_number(pki)),
                          .content_type = id_security_object,
                          .signing_time = mrz_date(issue_date) + "090000Z"});
  return make_signed_data(plan);
}

}  // namespace chipid::virtual_card
