#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chipid/consent.hpp>

#include "report/checks.hpp"

namespace chipid {

void record_consent(Verification& verification, const Consent& consent) {
  const std::string_view id =
      consent.modality == MatchModality::face ? report::ids::biometric_face : report::ids::biometric_finger;
  auto& checks = verification.checks;
  const auto check = std::find_if(checks.begin(), checks.end(), [&](const auto& each) { return each.id == id; });
  if (check == checks.end()) return;
  check->detail["consent"] = consent.wording;
  check->detail["consent_purpose"] = consent.purpose;
  check->detail["consent_time"] = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", consent.time);
}

}  // namespace chipid
