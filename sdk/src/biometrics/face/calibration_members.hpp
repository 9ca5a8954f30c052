#pragma once

#include <chipid/face_calibration.hpp>

/// The members of a calibration file, named once for writing and reading. `Visitor` is called as visit("name", member)
/// with members of these types: double, std::size_t, std::string, FaceScore, optionals and vectors of them, and the
/// structures below.
namespace chipid::biometrics {

template <typename Visitor>
void visit_members(FaceErrorRate& rate, Visitor&& visit) {
  visit("rate", rate.rate);
  visit("low", rate.low);
  visit("high", rate.high);
}

template <typename Visitor>
void visit_members(FaceOperatingPoint& point, Visitor&& visit) {
  visit("threshold", point.threshold);
  visit("false_match", point.false_match);
  visit("false_non_match", point.false_non_match);
}

template <typename Visitor>
void visit_members(FaceGoal& goal, Visitor&& visit) {
  visit("false_match_rate", goal.false_match_rate);
  visit("point", goal.point);
  visit("people_needed", goal.people_needed);
}

template <typename Visitor>
void visit_members(FaceCalibration& calibration, Visitor&& visit) {
  visit("name", calibration.name);
  visit("day", calibration.day);
  visit("model_sha256", calibration.model_sha256);
  visit("score", calibration.score);
  visit("match_from", calibration.match_from);
  visit("no_match_below", calibration.no_match_below);
  visit("chosen_for", calibration.chosen_for);
  visit("people", calibration.people);
  visit("pictures", calibration.pictures);
  visit("skipped", calibration.skipped);
  visit("genuine_pairs", calibration.genuine_pairs);
  visit("impostor_pairs", calibration.impostor_pairs);
  visit("impostor_pairs_all", calibration.impostor_pairs_all);
  visit("at_match_from", calibration.at_match_from);
  visit("at_no_match_below", calibration.at_no_match_below);
  visit("equal_error", calibration.equal_error);
  visit("goals", calibration.goals);
}

/// The first member of every calibration file.
inline constexpr const char* calibration_format = "chipid-face-calibration-1";

}  // namespace chipid::biometrics
