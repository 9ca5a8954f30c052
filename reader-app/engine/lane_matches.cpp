#include <algorithm>
#include <utility>

#include "lane_read.hpp"

namespace chipid::counter {
namespace {

bool is_finger(const MatchResult& match) {
  return match.modality == MatchModality::finger;
}

/// What the card said, or why it said nothing.
MatchResult finger_answer(const ReadReport& report) {
  const auto found = std::find_if(report.matches.rbegin(), report.matches.rend(), is_finger);
  if (found != report.matches.rend()) return *found;
  return {.modality = MatchModality::finger,
          .decision = MatchDecision::unavailable,
          .method = MatchMethod::on_card,
          .trouble = report.failure.value_or(Error{.code = ErrorCode::finger_not_offered})};
}

// Of a session that broke off after the card had answered; a "no" stands, a "yes" is worth as much as proofs that were
// not completed.
MatchResult answer_of_broken_session(MatchResult answer) {
  if (answer.decision == MatchDecision::match) answer.decision = MatchDecision::inconclusive;
  return answer;
}

}  // namespace

void Lane::add_match(MatchResult match, const Consent& consent) {
  if (!data_.report) return;
  chipid::add_match(*data_.report, std::move(match), verify_.policy);
  forget_approval();
  data_.consents.push_back(consent);
  record_consents();
  emit changed();
}

// It was given on what was known then.
void Lane::forget_approval() {
  data_.approval.reset();
  data_.steps_tried.erase("approve");
}

void Lane::approve(Approval approval) {
  if (!data_.report) return;
  data_.approval = std::move(approval);
  emit changed();
}

void Lane::set_listing(Listing listing) {
  if (!data_.report) return;
  data_.listing = std::move(listing);
  forget_approval();
  emit changed();
}

void Lane::note_step(const std::string& step) {
  if (!data_.report || !data_.steps_done.insert(step).second) return;
  emit changed();
}

void Lane::note_try(const std::string& step) {
  if (!data_.report || !data_.steps_tried.insert(step).second) return;
  emit changed();
}

void Lane::record_consents() {
  for (const auto& consent : data_.consents) record_consent(data_.report->verification, consent);
}

bool Lane::ask_finger(FingerMatchRequest request, const Consent& consent) {
  const bool lies_there = situation_.card != CardPresence::none;
  if (state() != State::result || !data_.report || !lies_there || asks_finger()) return false;
  auto read = std::make_shared<Read>();
  read->earlier = *data_.report;
  // A read that goes on with one that holds the card's answer would not ask again.
  std::erase_if(read->earlier->matches, is_finger);
  read->consent = consent;
  read->options.finger = std::move(request);
  stop_reading();
  launch(read);
  emit changed();
  return true;
}

bool Lane::asks_finger() const {
  return read_ && read_->options.finger.has_value();
}

void Lane::on_finger(const Read& read, ReadReport report) {
  const auto consent = read.consent;
  const bool only_tries = !read.options.finger->record;
  read_.reset();
  auto answer = finger_answer(report);
  if (!only_tries) {
    if (report.failure) {
      answer = answer_of_broken_session(std::move(answer));
    } else {
      replace_report(std::move(report));
    }
    add_match(answer, consent);
  }
  emit changed();
  emit finger_answered(answer);
}

// The proofs of the session that heard the card are those that its answer counts by; what was compared before stays.
void Lane::replace_report(ReadReport report) {
  auto earlier = std::exchange(data_.report, std::move(report));
  data_.report->document = std::move(earlier->document);
  data_.report->matches.clear();
  for (auto& match : earlier->matches) chipid::add_match(*data_.report, std::move(match), verify_.policy);
}

}  // namespace chipid::counter
