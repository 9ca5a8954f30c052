#include "judging.hpp"

#include <unistd.h>

#include <algorithm>
#include <chipid/trust_import.hpp>
#include <chipid/verify.hpp>
#include <chipid/virtual_card.hpp>
#include <map>

#include "../unit/evidence/test_keys.hpp"
#include "temporary_folder.hpp"

namespace chipid::test {
namespace {

constexpr std::chrono::sys_days day_of_check = std::chrono::year(2026) / 6 / 1;

TrustStore load(const std::filesystem::path& path) {
  return ok(TrustStore::load({&path, 1}));
}

TrustStore load_set(const std::string& set) {
  const TemporaryFolder folder;
  ok(virtual_card::write_trust(folder.path(), set));
  return load(folder.path());
}

// Certificates of a managed store are read when they are used, so the folder stays as long as the store.
TrustStore import_set(const std::filesystem::path& store) {
  const TemporaryFolder plain;
  ok(virtual_card::write_trust(plain.path()));
  (void)ok(TrustFolder(store).import(plain.path(), {.allow_unsigned = true}));
  return load(store);
}

// "ds.chain failed ds.chain.signature_wrong". Why the chip was not asked for a proof differs: the card is not at hand.
std::vector<std::string> outcomes(const Verification& verification) {
  std::vector<std::string> all;
  for (const auto& check : verification.checks) {
    const auto reason = check.id.starts_with("chip.") ? std::string() : check.reason_id;
    all.push_back(check.id + " " + std::string(check_status_name(check.status)) + " " + reason);
  }
  return all;
}

}  // namespace

const TrustStore& trust_set(const std::string& set) {
  static std::map<std::string, TrustStore> loaded;
  const auto known = loaded.find(set);
  return known != loaded.end() ? known->second : loaded.emplace(set, load_set(set)).first->second;
}

const TrustStore& imported_trust() {
  static const TemporaryFolder folder;
  static const auto store = import_set(folder.path() / "store");
  return store;
}

VerifyOptions judged_by(const TrustStore& trust, const Policy& policy) {
  return {.trust = trust, .policy = policy, .at = day_of_check};
}

ReadReport read_specimen(const std::string& specimen, const std::string& fault, const VerifyOptions& verify) {
  auto card = ok(virtual_card::open_card(specimen, {.fault = fault}));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(specimen)).mrz));
  return read_card(*card, {&key, 1}, {.verify = verify});
}

Bytes evidence_of(const ReadReport& report) {
  return ok(encode_evidence(make_evidence(report, day_of_check)));
}

void check_offline(const ReadReport& report, const VerifyOptions& verify) {
  const auto evidence = ok(sign_evidence(evidence_of(report), site_key()));
  const auto offline = ok(OfflineVerifier(verify, enrolled()).verify(evidence)).verification;
  CHECK(offline.verdict == report.verification.verdict);
  CHECK(outcomes(offline) == outcomes(report.verification));
}

std::string letter_of(const Verification& verification) {
  if (!verification.verdict) return "-";
  switch (*verification.verdict) {
    case Verdict::authentic:
      return "A";
    case Verdict::authentic_unproven_chip:
      return "B";
    case Verdict::review:
      return "D";
    case Verdict::unverified:
      return "F";
    case Verdict::inconclusive:
      return "C";
    case Verdict::invalid:
      break;
  }
  return "E";
}

std::string reason_of(const Verification& verification, std::string_view check) {
  const auto* found = verification.find(check);
  return found == nullptr ? "" : found->reason_id;
}

bool has_note(const Verification& verification, std::string_view id) {
  const auto& notes = verification.notes;
  return std::any_of(notes.begin(), notes.end(), [&](const auto& note) { return note.id == id; });
}

}  // namespace chipid::test
