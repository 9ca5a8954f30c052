#include "personalise/security_infos.hpp"

#include <algorithm>

#include "asn1/reader.hpp"
#include "asn1/writer.hpp"
#include "personalise/algorithms.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using asn1::Oid;
namespace der = asn1::der;

constexpr Oid id_pk_dh{0, 4, 0, 127, 0, 7, 2, 2, 1, 1};
constexpr Oid id_pk_ecdh{0, 4, 0, 127, 0, 7, 2, 2, 1, 2};
constexpr Oid id_ta{0, 4, 0, 127, 0, 7, 2, 2, 2};
constexpr Oid id_aa{2, 23, 136, 1, 1, 5};
constexpr std::uint64_t pace_version = 2;
constexpr std::uint64_t version = 1;

// BSI TR-03111, 5.2.1.1; there is none with MD5.
Oid ecdsa_plain(Digest digest) {
  switch (digest) {
    case Digest::sha224:
      return {0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 2};
    case Digest::sha256:
      return {0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 3};
    case Digest::sha384:
      return {0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 4};
    case Digest::sha512:
      return {0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 5};
    default:
      return {0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 1};
  }
}

Bytes key_reference(const ChipAuthenticationPlan& plan) {
  return plan.id ? der::integer(*plan.id) : Bytes{};
}

// SecurityInfo ::= SEQUENCE { protocol, requiredData, optionalData OPTIONAL }; of PACE a version and a parameter id.
Result<std::optional<pace::Offer>> parse_pace_info(asn1::Reader& infos) {
  CHIPID_TRY(auto info, infos.sequence());
  CHIPID_TRY(const auto protocol, info.oid());
  const bool domain_parameters = info.peek() == asn1::tags::sequence;
  if (!protocol.is_under(pace::id_pace) || domain_parameters) return std::nullopt;
  CHIPID_TRY(const auto its_version, info.small_integer());
  CHIPID_TRY(const auto parameter_id, info.small_integer());
  const pace::Offer offer{.protocol = protocol, .parameter_id = parameter_id};
  if (its_version != pace_version || !pace::find_suite(offer)) return std::nullopt;
  return offer;
}

}  // namespace

Bytes pace_info(const pace::Offer& offer) {
  return der::sequence({der::oid(offer.protocol), der::integer(pace_version), der::integer(offer.parameter_id)});
}

Result<Bytes> pace_domain_parameter_info(const pace::Offer& offer) {
  CHIPID_TRY(const auto parameters, domain_parameters(offer.written_out.value_or(offer.parameter_id),
                                                      DomainParameters::in_full, offer.other_generator));
  return der::sequence({der::oid(pace::without_cipher(offer.protocol)), parameters, der::integer(offer.parameter_id)});
}

Result<std::vector<Bytes>> pace_infos(const std::vector<pace::Offer>& offers) {
  std::vector<Bytes> infos;
  const auto add = [&](Bytes info) {
    if (std::find(infos.begin(), infos.end(), info) == infos.end()) infos.push_back(std::move(info));
  };
  for (const auto& offer : offers) {
    add(pace_info(offer));
    if (!offer.written_out) continue;
    CHIPID_TRY(auto parameters, pace_domain_parameter_info(offer));
    add(std::move(parameters));
  }
  return infos;
}

std::vector<pace::Offer> parse_pace_infos(BytesView security_infos) {
  std::vector<pace::Offer> offers;
  auto infos = asn1::Reader(security_infos).set();
  while (infos && !infos->at_end()) {
    const auto offer = parse_pace_info(*infos);
    if (!offer) return {};
    if (*offer) offers.push_back(**offer);
  }
  return offers;
}

Bytes chip_authentication_info(const ChipAuthenticationPlan& plan) {
  const auto protocol = ca::protocol(plan.group.curve().has_value(), plan.cipher);
  return der::sequence({der::oid(protocol), der::integer(version), key_reference(plan)});
}

Result<Bytes> chip_authentication_public_key_info(const ChipAuthenticationPlan& plan) {
  CHIPID_TRY(const auto key, chip_authentication_public_key(plan));
  return der::sequence({der::oid(plan.group.curve() ? id_pk_ecdh : id_pk_dh), key, key_reference(plan)});
}

Result<Bytes> mapping_key_info(const pace::Offer& offer, DomainParameters form, BytesView public_key) {
  CHIPID_TRY(const auto key, agreement_key_info(offer.written_out.value_or(offer.parameter_id), form, public_key));
  return der::sequence({der::oid(id_pk_ecdh), key, der::integer(offer.parameter_id)});
}

Bytes terminal_authentication_info() {
  return der::sequence({der::oid(id_ta), der::integer(version)});
}

Bytes active_authentication_info(Digest digest, aa::SignatureForm form) {
  auto algorithm = der::oid(ecdsa_plain(digest));
  if (form == aa::SignatureForm::der) algorithm = ecdsa_oid(digest);
  return der::sequence({der::oid(id_aa), der::integer(version), algorithm});
}

Bytes make_ef_card_access(std::vector<Bytes> security_infos) {
  return der::set_of(std::move(security_infos));
}

Bytes make_dg14(std::vector<Bytes> security_infos) {
  return tlv::encode({0x6E}, der::set_of(std::move(security_infos)));
}

}  // namespace chipid::virtual_card
