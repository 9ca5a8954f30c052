#include <catch2/catch.hpp>

#include "biometrics/match_check.hpp"

using namespace chipid;

namespace {

using enum MatchDecision;

Check finger(MatchDecision decision, std::optional<unsigned> tries = {}, std::optional<Error> trouble = {}) {
  return biometrics::match_check({.modality = MatchModality::finger,
                                  .decision = decision,
                                  .method = MatchMethod::on_card,
                                  .tries_left = tries,
                                  .trouble = std::move(trouble)});
}

}  // namespace

TEST_CASE("match check: each decision of a finger has a status and a reason of its own") {
  CHECK(finger(match).status == CheckStatus::passed);
  CHECK(finger(no_match).reason_id == "biometric.finger.no_match");
  CHECK(finger(no_match, 3U).reason_id == "biometric.finger.tries_left");
  CHECK(finger(no_match, 0U).reason_id == "biometric.finger.last_try_failed");
  CHECK(finger(no_match, 3U).reason.vi.find('3') != std::string::npos);
  CHECK(finger(inconclusive).status == CheckStatus::inconclusive);
  CHECK(finger(not_performed).status == CheckStatus::not_performed);
}

TEST_CASE("match check: a blocked card has not said that the finger is another's") {
  const auto blocked = finger(unavailable, 0U, Error{.code = ErrorCode::finger_blocked});
  CHECK(blocked.status == CheckStatus::inconclusive);
  CHECK(blocked.reason_id == "biometric.finger.blocked");
  CHECK(finger(unavailable, {}, Error{.code = ErrorCode::pcsc_card_removed}).reason_id == "biometric.finger.no_answer");
}

TEST_CASE("match check: the detail names what compared and how, and nothing that is not known") {
  const auto check = biometrics::match_check({.decision = match, .score = 0.6543219, .model = "net"});
  const std::map<std::string, std::string> expected{
      {"method", "local"}, {"model", "net"}, {"pad_level", "none"}, {"score", "0.6543"}};
  CHECK(check.detail == expected);
}
