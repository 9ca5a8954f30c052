#include <catch2/catch.hpp>
#include <chipid/consent.hpp>

using namespace chipid;

namespace {

constexpr std::chrono::sys_seconds noon{std::chrono::seconds(1'789'560'000)};  // date -u -d @1789560000

}  // namespace

TEST_CASE("consent: it stands beside what was compared, and nowhere else") {
  Verification verification;
  verification.checks = {{.id = "dg2.hash"}, {.id = "biometric.face"}, {.id = "biometric.finger"}};
  record_consent(verification, {.wording = "face_here.1", .purpose = "clinic", .time = noon});
  const std::map<std::string, std::string> expected{
      {"consent", "face_here.1"}, {"consent_purpose", "clinic"}, {"consent_time", "2026-09-16T12:00:00Z"}};
  CHECK(verification.checks[1].detail == expected);
  CHECK(verification.checks[0].detail.empty());
  CHECK(verification.checks[2].detail.empty());
}

TEST_CASE("consent: without a comparison there is nothing to agree to") {
  Verification verification;
  record_consent(verification, {.modality = MatchModality::finger, .wording = "finger.1"});
  CHECK(verification.checks.empty());
}
