#include "judgement.hpp"

// The signatures of EF.SOD and what they are over (RFC 5652, 5.3, 5.4, 11; ICAO 9303-10, 4.6.2.2).
namespace chipid::trust {
namespace {

using enum CheckStatus;
using Signature = SignerCheck::Signature;
using Attributes = SignerCheck::Attributes;

Check wrong_signature(const ExaminedSigner& signer, std::size_t signers) {
  constexpr auto id = report::ids::sod_signature;
  if (signer.lacks_null) return report::check(id, failed, Reason::sod_digest_info);
  if (signers == 1) return report::check(id, failed, Reason::sod_signature_wrong);
  return report::check(id, failed, Reason::sod_signature_one_wrong, {std::to_string(signers)});
}

Check judge_signature(const ExaminedSigner& signer, const lds::SignerInfo& info, std::size_t signers) {
  constexpr auto id = report::ids::sod_signature;
  switch (signer.check.signature) {
    case Signature::valid:
      return report::check(id, passed, Reason::sod_signature_good);
    case Signature::invalid:
      return wrong_signature(signer, signers);
    case Signature::forbidden:
      return report::check(id, inconclusive, Reason::earlier_step, {report::ids::crypto_forbidden});
    case Signature::no_signer:
      return report::check(id, inconclusive, Reason::sod_no_signer_certificate);
    case Signature::unsupported:
      break;
  }
  return report::check(id, inconclusive, Reason::unknown_algorithm, {info.signature_algorithm.algorithm.to_string()});
}

Check unknown_digest(const SignerCheck& signer, const lds::SignerInfo& info) {
  constexpr auto id = report::ids::sod_signed_attributes;
  const bool forbidden =
      signer.digest.strength == pki::Strength::forbidden || signer.algorithm.strength == pki::Strength::forbidden;
  if (forbidden) return report::check(id, inconclusive, Reason::earlier_step, {report::ids::crypto_forbidden});
  const auto& unknown = signer.digest.algorithm ? info.signature_algorithm : info.digest_algorithm;
  return report::check(id, inconclusive, Reason::unknown_algorithm, {unknown.algorithm.to_string()});
}

Check judge_attributes(const SignerCheck& signer, const lds::SignerInfo& info) {
  constexpr auto id = report::ids::sod_signed_attributes;
  if (signer.attributes == Attributes::absent) return report::check(id, failed, Reason::attributes_absent);
  if (signer.attributes == Attributes::malformed) {
    return report::check(id, failed, Reason::attributes_malformed, {"RFC 5652, 11"});
  }
  if (!signer.content_type_equal) return report::check(id, failed, Reason::attributes_content_type);
  if (!signer.digest_equal.value_or(true)) return report::check(id, failed, Reason::attributes_digest);
  if (!signer.digest_equal || !signer.algorithm.scheme) return unknown_digest(signer, info);
  if (!signer.algorithms_agree) return report::check(id, failed, Reason::attributes_algorithms);
  return report::check(id, passed, Reason::attributes_good);
}

// The SignerInfo that was examined.
const lds::SignerInfo& info_of(const SodExamination& sod, const ExaminedSigner& signer) {
  return sod.signed_data->signer_infos[static_cast<std::size_t>(&signer - sod.data.signers.data())];
}

bool unsigned_data(const SodExamination& sod) {
  return sod.signed_data && sod.signed_data->signer_infos.empty();
}

}  // namespace

Check sod_signature(const SodExamination& sod) {
  constexpr auto id = report::ids::sod_signature;
  if (unsigned_data(sod)) return report::check(id, failed, Reason::sod_no_signer_info);
  return worst_of_signers(id, sod.data, [&](const auto& signer) {
    return judge_signature(signer, info_of(sod, signer), sod.data.signers.size());
  });
}

Check sod_signed_attributes(const SodExamination& sod) {
  return worst_of_signers(report::ids::sod_signed_attributes, sod.data,
                          [&](const auto& signer) { return judge_attributes(signer.check, info_of(sod, signer)); });
}

}  // namespace chipid::trust
