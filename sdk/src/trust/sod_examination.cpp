#include <algorithm>

#include "asn1/reader.hpp"
#include "crypto/hash.hpp"
#include "lds/files.hpp"
#include "tlv/reader.hpp"
#include "trust/passive_authentication.hpp"

namespace chipid::trust {
namespace {

// A certificate that came with the data, known already or not.
struct Embedded {
  CertificatePtr certificate;
  KnownSignerPtr known;
};

std::vector<Embedded> embedded_in(const lds::SignedData& data, const SignerCache* cache) {
  std::vector<Embedded> embedded;
  for (const auto& der : data.certificates) {
    if (auto known = cache == nullptr ? nullptr : cache->find(der)) {
      embedded.push_back({known->certificate, known});
    } else if (auto parsed = pki::parse_certificate(der)) {
      embedded.push_back({std::make_shared<const pki::Certificate>(*std::move(parsed)), nullptr});
    }
  }
  return embedded;
}

KnownSignerPtr known_signer(const CertificatePtr& certificate, const std::vector<Embedded>& embedded,
                            const Examiner& examiner) {
  if (!certificate) return nullptr;
  for (const auto& one : embedded) {
    if (one.certificate == certificate && one.known) return one.known;
  }
  auto known = std::make_shared<const KnownSigner>(find_issuers(certificate, examiner.store, examiner.policy));
  if (examiner.cache != nullptr) examiner.cache->put(known);
  return known;
}

// Worth knowing, as some states and a master list of ICAO's are signed so.
bool lacks_null(const lds::SignedData& data, const lds::SignerInfo& info, const SignerCheck& strict,
                const std::vector<CertificatePtr>& certificates) {
  if (strict.signature != SignerCheck::Signature::invalid) return false;
  const CertificatePtr signer[] = {strict.signer};
  const auto lax = check_signer(data, info, strict.embedded ? std::span(certificates) : std::span(signer),
                                {.digest_info_without_null = true});
  return lax.signature == SignerCheck::Signature::valid;
}

bool is_forged(const CertificatePtr& certificate) {
  return certificate && certificate->public_key.state == pki::PublicKeyInfo::State::forged_curve;
}

// LDSSecurityObject ::= SEQUENCE { version INTEGER, ... }: a later version may go on in ways that we do not know.
std::optional<std::uint32_t> unknown_version(BytesView content) {
  constexpr std::uint32_t latest = 1;
  asn1::Reader reader(content);
  auto fields = reader.sequence();
  const auto version = fields ? fields->small_integer() : tl::unexpected(fields.error());
  return version && *version > latest ? std::optional(*version) : std::nullopt;
}

bool has_trailing_data(BytesView file) {
  const auto header = tlv::parse_header(file);
  return header && header->total() < file.size();
}

Result<> read_sod(BytesView file, SodExamination& sod) {
  CHIPID_TRY(const auto content_info, tlv::parse_single(file, lds::file_info(File::sod).tag));
  CHIPID_TRY(sod.signed_data, lds::parse_signed_data(content_info.value));
  sod.unknown_version = unknown_version(sod.signed_data->content);
  CHIPID_TRY(sod.object, lds::parse_lds_security_object(sod.signed_data->content));
  sod.hash = pki::identify_hash(sod.object->hash_algorithm);
  return {};
}

}  // namespace

ExaminedData examine_signers(const lds::SignedData& data, const Examiner& examiner) {
  const auto embedded = embedded_in(data, examiner.cache);
  std::vector<CertificatePtr> certificates;
  for (const auto& one : embedded) certificates.push_back(one.certificate);
  const SignerOptions options{&examiner.store, examiner.policy.digest_info_without_null};
  ExaminedData examined;
  for (const auto& info : data.signer_infos) {
    ExaminedSigner signer{.check = check_signer(data, info, certificates, options)};
    signer.known = known_signer(signer.check.signer, embedded, examiner);
    signer.lacks_null = lacks_null(data, info, signer.check, certificates);
    examined.forged_curve = examined.forged_curve || is_forged(signer.check.signer);
    examined.signers.push_back(std::move(signer));
  }
  examined.forged_curve = examined.forged_curve || std::any_of(certificates.begin(), certificates.end(), is_forged);
  return examined;
}

const Bytes* SodExamination::hash_of(std::uint32_t group) const noexcept {
  return object ? object->hash_of(group) : nullptr;
}

SodExamination examine_sod(const FileReport* file, const Examiner& examiner) {
  SodExamination sod;
  if (file == nullptr) return sod;
  sod.tried = true;
  sod.authenticated = file->authenticated;
  sod.incomplete = file->error && file->error->code == ErrorCode::file_incomplete;
  sod.error = file->error;
  sod.present = !file->bytes.empty();
  if (!sod.present) return sod;
  sod.trailing = has_trailing_data(file->bytes);
  const auto outcome = read_sod(file->bytes, sod);
  sod.error = outcome ? std::nullopt : std::optional(outcome.error());
  if (sod.signed_data) sod.data = examine_signers(*sod.signed_data, examiner);
  return sod;
}

Bytes group_digest(const SodExamination& sod, BytesView file) {
  return sod.hash.algorithm ? crypto::hash(*sod.hash.algorithm, file) : Bytes{};
}

CardSecurityExamination examine_card_security(const FileReport* file, const Examiner& examiner) {
  CardSecurityExamination security;
  if (file == nullptr) return security;
  security.tried = true;
  security.error = file->error;
  if (file->bytes.empty()) return security;
  auto parsed = lds::parse_ef_card_security(file->bytes);
  security.error = parsed ? std::nullopt : std::optional(parsed.error());
  if (!parsed) return security;
  security.data = examine_signers(parsed->signed_data, examiner);
  security.file = *std::move(parsed);
  return security;
}

}  // namespace chipid::trust
