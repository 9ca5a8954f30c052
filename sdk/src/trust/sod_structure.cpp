#include <algorithm>

#include "judgement.hpp"
#include "lds/security_info_oids.hpp"

// What EF.SOD is built like (ICAO 9303-10, 4.6.2; RFC 5652, 5.1).
namespace chipid::trust {
namespace {

using enum CheckStatus;

constexpr auto id = report::ids::sod_structure;

// Content types of EF.SODs from before the standard settled on one.
constexpr asn1::Oid legacy_types[] = {
    {1, 2, 840, 113549, 1, 7, 1}, {1, 3, 27, 1, 1, 1}, {1, 2, 528, 1, 1006, 1, 20, 1}};

bool is_legacy(const asn1::Oid& type) {
  return std::find(std::begin(legacy_types), std::end(legacy_types), type) != std::end(legacy_types);
}

bool known_content_type(const asn1::Oid& type) {
  return type == lds::oids::id_lds_security_object || is_legacy(type);
}

Check malformed(std::string_view what) {
  return report::check(id, failed, Reason::sod_malformed, {what});
}

// Only a protected answer may say that the file does not exist: in plain anybody could.
Check without_bytes(const SodExamination& sod) {
  if (!sod.tried) return report::check(id, not_performed, Reason::not_read_by_choice, {"EF.SOD"});
  const auto code = sod.error ? sod.error->code : ErrorCode::file_incomplete;
  if (code == ErrorCode::file_absent && sod.authenticated) return report::check(id, failed, Reason::sod_absent);
  if (code == ErrorCode::file_incomplete) return report::check(id, failed, Reason::sod_incomplete);
  return report::check(id, inconclusive, Reason::sod_not_read, {}, {{"error", std::string(error_id(code))}});
}

std::optional<Check> fault_of_file(const SodExamination& sod) {
  if (sod.incomplete) return report::check(id, failed, Reason::sod_incomplete);
  if (sod.trailing) return report::check(id, failed, Reason::sod_trailing);
  if (!sod.signed_data) return malformed(sod.error ? sod.error->detail : std::string());
  return std::nullopt;
}

std::optional<Check> fault_of_signed_data(const lds::SignedData& data, const ExaminedData& examined) {
  if (!version_fits(data)) return report::check(id, failed, Reason::sod_version);
  if (!known_content_type(data.content_type)) {
    return report::check(id, failed, Reason::sod_content_type, {data.content_type.to_string()});
  }
  for (const auto& signer : examined.signers) {
    if (!signer.check.id) return malformed("signer identifier");
    if (!signer.check.version_fits) return report::check(id, failed, Reason::sod_version);
  }
  return std::nullopt;
}

std::optional<Check> fault_of_object(const SodExamination& sod) {
  if (sod.unknown_version) {
    return report::check(id, inconclusive, Reason::sod_unknown_lds, {std::to_string(*sod.unknown_version)});
  }
  if (!sod.object) return malformed(sod.error ? sod.error->detail : std::string());
  if (sod.hash.strength == pki::Strength::unknown) {
    const auto algorithm = sod.object->hash_algorithm.algorithm.to_string();
    return report::check(id, inconclusive, Reason::unknown_algorithm, {algorithm});
  }
  if (!sod.hash.algorithm) return std::nullopt;
  for (const auto& entry : sod.object->hashes) {
    if (entry.hash.size() == crypto::hash_size(*sod.hash.algorithm)) continue;
    return report::check(id, failed, Reason::sod_hash_length, {"DG" + std::to_string(entry.number)});
  }
  return std::nullopt;
}

bool on_unknown_curve(const ExaminedSigner& signer) {
  if (!signer.known) return false;
  const auto& key = signer.known->certificate->public_key;
  return key.state == pki::PublicKeyInfo::State::unsupported && is_ec_key(key);
}

std::optional<Check> fault_of_curve(const ExaminedData& data) {
  const bool unknown = std::any_of(data.signers.begin(), data.signers.end(), on_unknown_curve);
  if (unknown) return report::check(id, inconclusive, Reason::sod_unknown_curve);
  return std::nullopt;
}

void add_signer_notes(const ExaminedSigner& signer, const Circumstances& circumstances, std::vector<Note>& notes) {
  if (signer.check.digest_info_without_null) {
    notes.push_back(report::note(Reason::note_digest_info, {circumstances.policy.digest_info_reason}));
  }
  if (signer.check.signed_as_read) notes.push_back(report::note(Reason::note_signed_as_read));
  if (!signer.known) return;
  if (!signer.check.embedded) notes.push_back(report::note(Reason::note_signer_from_store));
  const auto& certificate = *signer.known->certificate;
  if (certificate.not_after < circumstances.now && valid_at(certificate, signing_moment(signer, circumstances))) {
    const auto day = report::date(pki::date_text(certificate.not_after));
    notes.push_back(report::note(Reason::note_signer_expired_since, {day}));
  }
}

}  // namespace

bool is_ec_key(const pki::PublicKeyInfo& key) noexcept {
  constexpr asn1::Oid id_ec_public_key{1, 2, 840, 10045, 2, 1};
  return key.algorithm.algorithm == id_ec_public_key;
}

Check sod_structure(const SodExamination& sod) {
  if (!sod.present) return without_bytes(sod);
  if (auto fault = fault_of_file(sod)) return *std::move(fault);
  if (auto fault = fault_of_signed_data(*sod.signed_data, sod.data)) return *std::move(fault);
  if (auto fault = fault_of_object(sod)) return *std::move(fault);
  if (auto fault = fault_of_curve(sod.data)) return *std::move(fault);
  return report::check(id, passed, Reason::sod_well_formed);
}

std::vector<Note> sod_notes(const SodExamination& sod, const Circumstances& circumstances) {
  std::vector<Note> notes;
  if (sod.signed_data && is_legacy(sod.signed_data->content_type)) {
    notes.push_back(report::note(Reason::note_legacy_content_type, {sod.signed_data->content_type.to_string()}));
  }
  for (const auto& signer : sod.data.signers) add_signer_notes(signer, circumstances, notes);
  return notes;
}

}  // namespace chipid::trust
