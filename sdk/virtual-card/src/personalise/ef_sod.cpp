#include "personalise/ef_sod.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "personalise/mrz.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;

std::vector<GroupHash> hash_groups(const FileSystem& files, const std::vector<int>& groups, Digest algorithm) {
  std::vector<GroupHash> hashes;
  for (const int group : groups) {
    hashes.push_back({group, digest(algorithm, files.find(data_group_kind(group).name)->content)});
  }
  return hashes;
}

// LDSVersionInfo, from version 1 on.
Bytes lds_version_info(const SodPlan& plan) {
  if (plan.lds_version == 0) return {};
  return der::sequence({der::printable_string("0108"), der::printable_string("040000")});
}

// ICAO 9303-10, 4.6.2.3: one DataGroupHash a group.
Bytes security_object(const std::vector<GroupHash>& hashes, Digest algorithm, const SodPlan& plan) {
  Bytes entries;
  for (const auto& entry : hashes) {
    core::append(entries,
                 der::sequence({der::integer(static_cast<std::uint64_t>(entry.group)), der::octet_string(entry.hash)}));
  }
  return der::sequence({der::integer(plan.lds_version), digest_identifier(algorithm, plan.digest_parameters),
                        tlv::encode(asn1::tags::sequence, entries), lds_version_info(plan)});
}

Result<Bytes> signer_identifier(const TestPki& pki, SignerIdentifierForm form) {
  if (form == SignerIdentifierForm::key_identifier) {
    CHIPID_TRY(const auto identifier, key_identifier(pki.signer));
    return key_identifier_of_signer(identifier);
  }
  const bool reversed = form == SignerIdentifierForm::reordered_issuer;
  return issuer_and_serial(signer_issuer_name(pki, reversed), signer_serial_number(pki));
}

// RFC 5652, 5.3: version 3 where the signer is named by its key.
Result<CmsSigner> make_signer(const TestPki& pki, const TestKey& key, std::string_view issue_date,
                              const SodPlan& plan) {
  CHIPID_TRY(auto identifier, signer_identifier(pki, plan.identifier));
  const bool by_key = plan.identifier == SignerIdentifierForm::key_identifier;
  return CmsSigner{.key = key,
                   .identifier = std::move(identifier),
                   .version = by_key ? 3U : 1U,
                   .content_type = plan.content_type,
                   .signing_time = plan.signing_time.value_or(mrz_date(issue_date) + "090000Z"),
                   .signed_attributes = plan.signed_attributes,
                   .order = plan.attribute_order,
                   .digest_parameters = plan.digest_parameters,
                   .spoiled = plan.spoiled_signature};
}

// Another signer of the same authority.
TestPki second_pki(TestPki pki) {
  pki.signer.name += " (second)";
  pki.signer.label += " (second)";
  return pki;
}

Result<std::vector<Bytes>> certificates(const TestPki& pki, const SodPlan& plan) {
  std::vector<Bytes> all;
  if (plan.signer_certificate) {
    CHIPID_TRY(all.emplace_back(), make_signer_certificate(pki));
  }
  if (plan.second_signer != SecondSigner::none) {
    CHIPID_TRY(all.emplace_back(), make_signer_certificate(second_pki(pki)));
  }
  if (!plan.more_certificates) return all;
  CHIPID_TRY(const auto more, plan.more_certificates(pki));
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

// RFC 5652, 5.1: version 3, as the content is not id-data.
Result<Bytes> make_ef_sod(const FileSystem& files, const std::vector<int>& groups, const TestPki& pki,
                          std::string_view issue_date, const SodPlan& plan) {
  CHIPID_TRY(const auto key, make_key(pki.signer));
  const auto hash = plan.hash.value_or(key.digest());
  auto hashes = hash_groups(files, groups, hash);
  if (plan.groups) plan.groups(hashes);
  CmsPlan cms{.version = plan.cms_version,
              .content_type = plan.content_type_outside.value_or(plan.content_type),
              .content = security_object(hashes, hash, plan)};
  std::optional<TestKey> second_key;
  CHIPID_TRY(cms.certificates, certificates(pki, plan));
  CHIPID_TRY(auto signer, make_signer(pki, key, issue_date, plan));
  cms.signers.push_back(std::move(signer));
  if (plan.second_signer != SecondSigner::none) {
    CHIPID_TRY(second_key, make_key(second_pki(pki).signer));
    CHIPID_TRY(auto second, make_signer(second_pki(pki), *second_key, issue_date, plan));
    second.spoiled = plan.second_signer == SecondSigner::bad;
    cms.signers.push_back(std::move(second));
  }
  CHIPID_TRY(auto content_info, make_signed_data(cms));
  if (plan.finish) plan.finish(content_info);
  return tlv::encode({0x77}, content_info);
}

}  // namespace chipid::virtual_card
