#include <chipid/verify.hpp>
#include <chipid/virtual_card.hpp>

#include "../unit/evidence/test_keys.hpp"
#include "judging.hpp"

// A comparison with the holder in a whole read: what it does to the verdict, and what is left of it in evidence.
using namespace chipid;

namespace {

constexpr auto face = "biometric.face";
using enum MatchDecision;

MatchResult face_result(MatchDecision decision) {
  return {.decision = decision, .score = 0.71, .threshold = 0.60, .model = "test", .model_sha256 = "ab"};
}

ReadReport read_genuine(const std::string& fault = "") {
  return test::read_specimen("vn-citizen-2021", fault, test::judged_by(test::trust_set()));
}

// Letter of the verdict, status and reason of the check.
std::string told(const Verification& verification, const char* id = face) {
  return test::letter_of(verification) + " " + std::string(check_status_name(verification.find(id)->status)) + " " +
         test::reason_of(verification, id);
}

std::string after(MatchDecision decision, const std::string& fault = "") {
  auto report = read_genuine(fault);
  add_match(report, face_result(decision));
  return told(report.verification);
}

std::string offline(const ReadReport& report, bool with_signature) {
  auto file = test::evidence_of(report);
  if (with_signature) file = test::ok(sign_evidence(file, test::site_key()));
  const OfflineVerifier verifier(test::judged_by(test::trust_set()), test::enrolled());
  return told(test::ok(verifier.verify(file)).verification);
}

}  // namespace

TEST_CASE("match: only a clear yes leaves the verdict of a genuine card as it was") {
  CHECK(told(read_genuine().verification) == "A not_performed general.not_asked");
  CHECK(after(match) == "A passed biometric.face.passed");
  CHECK(after(no_match) == "D failed biometric.face.no_match");
  CHECK(after(inconclusive) == "D inconclusive biometric.face.uncertain");
  CHECK(after(unavailable) == "D inconclusive biometric.face.no_answer");
  CHECK(after(not_performed) == "A not_performed general.not_asked");
}

TEST_CASE("match: a portrait that is not the signed one makes no match count, and no verdict better") {
  CHECK(after(match, "dg2-bit") == "E inconclusive biometric.face.unsigned_portrait");
  CHECK(after(no_match, "dg2-bit") == "E inconclusive biometric.face.unsigned_portrait");
}

TEST_CASE("match: a card that cannot be judged is not judged by a face") {
  auto report = test::read_specimen("vn-citizen-2021", "", {});
  add_match(report, face_result(match));
  CHECK(told(report.verification) == "C passed biometric.face.passed");
}

TEST_CASE("match: a finger counts only where the chip is proven") {
  MatchResult finger{.modality = MatchModality::finger, .decision = match, .method = MatchMethod::on_card};
  auto proven = read_genuine();
  add_match(proven, finger);
  CHECK(told(proven.verification, "biometric.finger") == "A passed biometric.finger.passed");
  auto unproven = test::read_specimen("icao-td3-bac", "", test::judged_by(test::trust_set()));
  add_match(unproven, finger);
  CHECK(told(unproven.verification, "biometric.finger") == "D inconclusive biometric.finger.chip_unproven");
}

TEST_CASE("match: a second comparison replaces the check and leaves a trace of the first") {
  auto report = read_genuine();
  add_match(report, face_result(no_match));
  add_match(report, face_result(match));
  CHECK(told(report.verification) == "A passed biometric.face.passed");
  CHECK(report.verification.find(face)->detail.at("comparisons") == "2");
  CHECK(report.verification.attention.empty());
  CHECK(report.matches.size() == 2);
}

TEST_CASE("match: a read that broke off stays without a verdict") {
  ReadReport report;
  report.failure = Error{.code = ErrorCode::sm_fault};
  add_match(report, face_result(match));
  CHECK_FALSE(report.verification.verdict);
  CHECK(report.matches.size() == 1);
}

TEST_CASE("match: the order of the checks and the rest of them stay what they were") {
  const auto before = read_genuine();
  auto report = before;
  add_match(report, face_result(match));
  const auto& checks = report.verification.checks;
  REQUIRE(checks.size() == before.verification.checks.size());
  for (std::size_t i = 0; i < checks.size(); ++i) {
    CHECK(checks[i].id == before.verification.checks[i].id);
    if (checks[i].id != face) CHECK(checks[i].status == before.verification.checks[i].status);
  }
}

TEST_CASE("match: the site's policy is kept when the verdict is made anew") {
  const Policy strict{.name = "strict", .require_revocation = true};
  auto report = test::read_specimen("vn-citizen-2021", "", test::judged_by(test::trust_set(), strict));
  const auto letter = test::letter_of(report.verification);
  add_match(report, face_result(match), strict);
  CHECK(test::letter_of(report.verification) == letter);
}

TEST_CASE("match: evidence keeps score and model, and a stranger's yes does not count") {
  auto report = read_genuine();
  add_match(report, face_result(match));
  CHECK(offline(report, true) == "A passed general.statement_counted");
  CHECK(offline(report, false) == "B not_performed general.statement_not_counted");
  const auto evidence = test::ok(decode_evidence(test::evidence_of(report)));
  const auto& statement = evidence.statements.back();
  CHECK(statement.id == face);
  CHECK(statement.detail.at("score") == "0.7100");
  CHECK(statement.detail.at("model_sha256") == "ab");
}

TEST_CASE("match: evidence that confesses a no is believed without a signature") {
  auto report = read_genuine();
  add_match(report, face_result(no_match));
  CHECK(offline(report, true) == "D failed general.statement_failed");
  CHECK(offline(report, false) == "D failed general.statement_failed");
  report = read_genuine();
  add_match(report, face_result(unavailable));
  CHECK(offline(report, false) == "D inconclusive general.statement_inconclusive");
}
