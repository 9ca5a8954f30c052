#include <algorithm>
#include <chipid/verify.hpp>

#include "core/bytes.hpp"
#include "core/local_day.hpp"
#include "file_steps.hpp"
#include "raw_folder.hpp"
#include "recorded_proofs.hpp"
#include "session/document.hpp"
#include "verification/judge.hpp"

namespace chipid {
namespace {

pki::Time now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

// As in reading a card.
Document document_of(const std::vector<FileReport>& files, pki::Time read_at) {
  const auto day = core::local_day(read_at);
  Document document;
  for (const auto file : session::reading_order) {
    const auto entry = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.file == file; });
    if (entry == files.end() || entry->bytes.empty()) continue;
    // A group that cannot be parsed adds nothing; that it is malformed is told where it was read.
    if (!session::add_file(document, file, entry->bytes, day)) continue;
  }
  return document;
}

// Whose challenge it was, only the verifier knows: the record's word for it is the writer's.
report::Offline standing(const Evidence& evidence, const SignatureReport& signature, BytesView own_challenge) {
  const auto& proof = evidence.active_authentication;
  const bool own = proof && !own_challenge.empty() && core::equal(proof->challenge, own_challenge);
  return {.own_challenge = own, .enrolled_signature = signature.status == SignatureStatus::valid};
}

}  // namespace

struct OfflineVerifier::State {
  VerifyOptions options;
  std::vector<EnrolledKey> enrolled;
  trust::SignerCache signers;

  Verification judge(verification::Facts facts) {
    facts.time_is_chosen = options.at.has_value();
    if (!options.at) facts.today = core::local_day(now());
    const trust::Examiner examiner{.store = options.trust.store(), .policy = options.policy, .cache = &signers};
    return verification::judge(facts, examiner, options.at.value_or(now()));
  }
};

OfflineVerifier::OfflineVerifier(VerifyOptions options, std::vector<EnrolledKey> enrolled)
    : state_(std::make_unique<State>()) {
  state_->options = std::move(options);
  state_->enrolled = std::move(enrolled);
}
OfflineVerifier::OfflineVerifier(OfflineVerifier&&) noexcept = default;
OfflineVerifier& OfflineVerifier::operator=(OfflineVerifier&&) noexcept = default;
OfflineVerifier::~OfflineVerifier() = default;

Result<EvidenceReport> OfflineVerifier::verify(BytesView evidence_file, BytesView own_challenge) const {
  CHIPID_TRY(const auto evidence, decode_evidence(evidence_file));
  CHIPID_TRY(auto signature, verify_evidence_signature(evidence_file, state_->enrolled));
  if (signature.status == SignatureStatus::invalid) return fail(ErrorCode::evidence_damaged, {}, "signature");
  const verification::Facts facts{.files = evidence.files,
                                  .card_access = evidence.find(File::card_access),
                                  .access = &evidence.access,
                                  .qr = evidence.qr ? &*evidence.qr : nullptr,
                                  .made = session::recorded_proofs(evidence, signature, own_challenge),
                                  .key_in_card_security = session::stated_by_mapping(evidence),
                                  .offline = standing(evidence, signature, own_challenge)};
  return EvidenceReport{.document = document_of(evidence.files, evidence.time),
                        .verification = state_->judge(facts),
                        .digest = evidence.digest,
                        .read_at = evidence.time,
                        .signature = std::move(signature)};
}

Result<EvidenceReport> OfflineVerifier::verify_folder(const std::filesystem::path& folder) const {
  CHIPID_TRY(const auto files, session::read_raw_folder(folder));
  return EvidenceReport{
      .document = document_of(files, state_->options.at.value_or(now())),
      .verification = state_->judge({.files = files, .offline = report::Offline{}, .raw_files = true})};
}

}  // namespace chipid
