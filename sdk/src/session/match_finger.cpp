#include "session/read_session.hpp"

namespace chipid::session {
namespace {

biometrics::CardMatch not_asked(ErrorCode why) {
  biometrics::CardMatch match;
  match.result.trouble = Error{.code = why};
  return match;
}

// Somebody else reset the card before the finger was sent.
bool worth_another_session(const biometrics::CardMatch& match) {
  const auto& trouble = match.result.trouble;
  return !match.asked && trouble && trouble->code == ErrorCode::pcsc_card_reset;
}

}  // namespace

// The card compares on the channel on which its proofs were made, so that it is the proven chip that answers. In a
// session that another follows on for the sake of a proof the finger is kept back: it is sent once. What ends the
// session here ends a read that has everything. In clear it is never sent.
Result<> ReadSession::match_finger() {
  if (!options_.finger || heritage_.finger) return {};
  if (proofs_.troubled() && !heritage_.last) return {};
  if (finger_applet_.application.empty() || !secure_) {
    finger_match_ = not_asked(ErrorCode::finger_not_offered);
    return {};
  }
  CHIPID_CHECK(begin_step("match the finger"));
  finger_match_.emplace().result.model = report_.card_type;
  biometrics::match_on_card(*secure_, finger_applet_, *options_.finger, max_command_data(), *finger_match_);
  if (heritage_.last || !worth_another_session(*finger_match_)) return {};
  const auto trouble = *finger_match_->result.trouble;
  finger_match_.reset();
  return fail(trouble);
}

// The card is asked once, so what it said before stands; but a "yes" is worth as much as the proof of the session that
// heard it, and that may have been another chip's.
std::optional<MatchResult> ReadSession::finger() const {
  if (finger_match_) return finger_match_->result;
  auto earlier = heritage_.finger;
  if (earlier && earlier->decision == MatchDecision::match) earlier->decision = MatchDecision::inconclusive;
  return earlier;
}

// A read that broke off before may go on, and the card be asked then; one that is complete without it has no more to
// come.
void ReadSession::report_finger() {
  if (!options_.finger) return;
  if (!finger() && !report_.failure) finger_match_ = not_asked(ErrorCode::pcsc_card_mute);
  if (auto match = finger()) add_match(report_, *std::move(match), options_.verify.policy);
}

}  // namespace chipid::session
