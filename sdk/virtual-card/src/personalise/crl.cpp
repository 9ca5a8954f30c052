#include "personalise/crl.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;

constexpr asn1::Oid id_crl_number{2, 5, 29, 20};

// Empty where nobody is revoked: then the list is left out (5.1.2.6).
Bytes revoked_certificates(const CrlPlan& plan) {
  if (plan.revoked.empty()) return {};
  Bytes entries;
  for (const auto& serial : plan.revoked) {
    core::append(entries, der::sequence({serial, utc_time(plan.updates.from)}));
  }
  return tlv::encode(asn1::tags::sequence, entries);
}

}  // namespace

Result<Bytes> make_crl(const TestPki& pki, const CrlPlan& plan) {
  CHIPID_TRY(const auto key, make_key(pki.csca));
  CHIPID_TRY(const auto identifier, key_identifier(pki.csca));
  const auto algorithm = key.signature_algorithm();
  const auto extensions =
      der::sequence({authority_key_identifier(identifier), extension(id_crl_number, der::integer(1))});
  const auto to_be_signed =
      der::sequence({der::integer(1), algorithm, csca_distinguished_name(pki), utc_time(plan.updates.from),
                     utc_time(plan.updates.until), revoked_certificates(plan), der::context(0, {extensions})});
  CHIPID_TRY(const auto signature, key.sign(to_be_signed));
  return der::sequence({to_be_signed, algorithm, der::bit_string(signature)});
}

}  // namespace chipid::virtual_card
