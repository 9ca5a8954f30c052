#include <algorithm>
#include <array>

#include "biometrics/face/calibration.hpp"

namespace chipid::biometrics {
namespace {

// What people ask for; the rate wanted stands among them.
std::vector<double> goals_with(double wanted) {
  std::vector<double> goals{1e-2, 1e-3, 1e-4, wanted};
  std::sort(goals.begin(), goals.end(), std::greater<>());
  goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
  return goals;
}

// Between the bands lie the scores that strangers reach up to so many times as often as was wanted.
constexpr double inconclusive_factor = 10;

// Just above the best score there is would be outside of the scale; below the least one anybody would match.
Bands bands_for(const PairStatistics& statistics, FaceScore score, double false_match_rate) {
  const double match_from =
      std::clamp(statistics.threshold_for(false_match_rate), least_match_from(score), score_range(score).highest);
  const double no_match_below = statistics.threshold_for(std::min(1.0, inconclusive_factor * false_match_rate));
  return {match_from, std::min(match_from, no_match_below)};
}

tl::unexpected<Error> too_few(std::string detail) {
  return fail(ErrorCode::match_calibration, {}, std::move(detail));
}

}  // namespace

Result<FaceCalibration> choose_bands(const PairStatistics& statistics, FaceScore score, double false_match_rate) {
  if (!(false_match_rate >= 1e-6 && false_match_rate < 1)) return fail(ErrorCode::usage_bad_value, "false match rate");
  if (statistics.genuine_people() < 2 || statistics.people_pairs() < 1) {
    return too_few(std::to_string(statistics.genuine_people()) + " people with two usable pictures");
  }
  FaceCalibration result{.score = score,
                         .genuine_pairs = statistics.genuine_pairs(),
                         .impostor_pairs = statistics.impostor_pairs(),
                         .equal_error = statistics.equal_error()};
  for (const double goal : goals_with(false_match_rate)) result.goals.push_back(statistics.goal(goal));
  const bool supported = statistics.supports(false_match_rate);
  if (!supported && score != FaceScore::mobilefacenet) {
    const auto needed = statistics.goal(false_match_rate).people_needed;
    return too_few("at least " + std::to_string(needed) + " people are needed for that rate of false matches");
  }
  const auto bands = supported ? bands_for(statistics, score, false_match_rate) : default_bands(score);
  if (supported) result.chosen_for = false_match_rate;
  result.match_from = bands.match_from;
  result.no_match_below = bands.no_match_below;
  result.at_match_from = statistics.at(bands.match_from);
  result.at_no_match_below = statistics.at(bands.no_match_below);
  if (supported && result.at_match_from.false_match.rate > false_match_rate) {
    return fail(ErrorCode::match_calibration, {},
                "too many strangers look the same: is somebody there under two names?");
  }
  return result;
}

}  // namespace chipid::biometrics
