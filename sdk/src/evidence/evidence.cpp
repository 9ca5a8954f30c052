#include <algorithm>
#include <chipid/evidence.hpp>
#include <chipid/text.hpp>
#include <chipid/version.hpp>

#include "core/hex.hpp"
#include "core/private_file.hpp"
#include "core/text.hpp"
#include "evidence/content.hpp"
#include "evidence/envelope.hpp"

namespace chipid {
namespace {

Statement without_sentence(const Check& check) {
  return {.id = check.id, .status = check.status, .reason_id = check.reason_id};
}

// What was found of the chip itself and of its holder, whatever the signed data were worth at the time: who verifies
// later holds it against the signed data again.
Statement as_statement(const Check& check) {
  auto statement = without_sentence(check);
  statement.detail = check.detail;
  const auto observed = statement.detail.find("observed");
  if (observed == statement.detail.end()) return statement;
  for (const auto status : {CheckStatus::passed, CheckStatus::failed}) {
    if (observed->second == check_status_name(status)) statement.status = status;
  }
  statement.detail.erase(observed);
  return statement;
}

bool is_found(const Check& check) {
  return check.status == CheckStatus::passed || check.status == CheckStatus::failed ||
         check.status == CheckStatus::inconclusive;
}

std::vector<Statement> statements_of(const Verification& verification) {
  std::vector<Statement> statements;
  for (const auto* id :
       {"chip.active_authentication", "chip.chip_authentication", "biometric.face", "biometric.finger"}) {
    const auto* check = verification.find(id);
    if (check != nullptr && is_found(*check)) statements.push_back(as_statement(*check));
  }
  return statements;
}

// Inside an intact digest nothing can be missing by accident.
Error as_damage(Error error) {
  if (error.code == ErrorCode::evidence_truncated) error.code = ErrorCode::evidence_damaged;
  return error;
}

}  // namespace

const FileReport* Evidence::find(File file) const noexcept {
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& entry) { return entry.file == file; });
  return found == files.end() ? nullptr : &*found;
}

RecordedVerification record_verification(const Verification& verification) {
  RecordedVerification record{
      .verdict = verification.verdict, .policy = verification.policy, .trust = verification.trust};
  std::transform(verification.checks.begin(), verification.checks.end(), std::back_inserter(record.checks),
                 without_sentence);
  return record;
}

Evidence make_evidence(const ReadReport& report, std::chrono::sys_seconds time) {
  Evidence evidence{.tool_version = CHIPID_VERSION,
                    .reader = displayable(report.reader),
                    .atr = report.atr,
                    .card_type = report.card_type,
                    .time = time,
                    .files = report.files,
                    .access = report.access,
                    .active_authentication = report.active_authentication,
                    .statements = statements_of(report.verification),
                    .verification = record_verification(report.verification),
                    .qr = report.qr};
  // That it is absent, or was before access, tells later of a downgrade.
  if (report.card_access && evidence.find(File::card_access) == nullptr) evidence.files.push_back(*report.card_access);
  return evidence;
}

// What was written is read once: a file that nobody could open must not be made.
Result<Bytes> encode_evidence(const Evidence& evidence) {
  auto file = evidence::write_envelope(evidence::write_content(evidence), {});
  if (const auto decoded = decode_evidence(file); !decoded) {
    return fail(ErrorCode::usage_bad_value, "evidence", decoded.error().detail);
  }
  return file;
}

Result<> save_evidence(const std::filesystem::path& path, BytesView file) {
  return core::replace_private_file(path, core::as_text(file));
}

Result<Evidence> decode_evidence(BytesView file) {
  CHIPID_TRY(const auto envelope, evidence::parse_envelope(file));
  CHIPID_CHECK(evidence::check_digest(envelope));
  CHIPID_TRY(auto evidence, evidence::read_content(envelope.content).map_error(as_damage));
  evidence.digest = core::to_hex(envelope.digest);
  return evidence;
}

}  // namespace chipid
