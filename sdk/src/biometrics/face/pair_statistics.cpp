#include "biometrics/face/pair_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "biometrics/face/proportion.hpp"
#include "rate_of_pairs.hpp"

namespace chipid::biometrics {
namespace {

std::size_t group_count(const std::vector<PairScore>& pairs) {
  std::vector<std::uint64_t> keys;
  for (const auto& pair : pairs) {
    const auto [a, b] = std::minmax(pair.a, pair.b);
    keys.push_back(std::uint64_t{a} << 32U | b);
  }
  std::sort(keys.begin(), keys.end());
  return static_cast<std::size_t>(std::unique(keys.begin(), keys.end()) - keys.begin());
}

double part(std::size_t count, std::size_t of) {
  return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of);
}

}  // namespace

PairStatistics::PairStatistics(std::vector<PairScore> pairs, std::size_t people)
    : genuine_(std::move(pairs)), people_(people) {
  const auto others =
      std::stable_partition(genuine_.begin(), genuine_.end(), [](const PairScore& pair) { return pair.is_genuine(); });
  impostors_.assign(others, genuine_.end());
  genuine_.erase(others, genuine_.end());
  std::sort(genuine_.begin(), genuine_.end(), [](const PairScore& a, const PairScore& b) { return a.score < b.score; });
  std::sort(impostors_.begin(), impostors_.end(),
            [](const PairScore& a, const PairScore& b) { return a.score > b.score; });
  people_pairs_ = group_count(impostors_);
  genuine_people_ = group_count(genuine_);
}

FaceErrorRate PairStatistics::false_match(double threshold) const {
  const auto end = std::partition_point(impostors_.begin(), impostors_.end(),
                                        [&](const PairScore& pair) { return pair.score >= threshold; });
  return rate_of_pairs(impostors_, static_cast<std::size_t>(end - impostors_.begin()), people_);
}

FaceErrorRate PairStatistics::false_non_match(double threshold) const {
  const auto end = std::partition_point(genuine_.begin(), genuine_.end(),
                                        [&](const PairScore& pair) { return pair.score < threshold; });
  return rate_of_pairs(genuine_, static_cast<std::size_t>(end - genuine_.begin()), people_);
}

FaceOperatingPoint PairStatistics::at(double threshold) const {
  return {.threshold = threshold, .false_match = false_match(threshold), .false_non_match = false_non_match(threshold)};
}

// Going up the genuine scores, FNMR rises and FMR falls: the first at which it is not below is where they cross.
FaceErrorRate PairStatistics::equal_error() const {
  auto matching = impostors_.size();
  for (std::size_t i = 0; i < genuine_.size(); ++i) {
    const double threshold = genuine_[i].score;
    while (matching > 0 && impostors_[matching - 1].score < threshold) --matching;
    const double fnmr = part(i, genuine_.size());
    const double fmr = part(matching, impostors_.size());
    if (fnmr < fmr) continue;
    const auto point = at(threshold);
    return {(fnmr + fmr) / 2, std::min(point.false_match.low, point.false_non_match.low),
            std::max(point.false_match.high, point.false_non_match.high)};
  }
  return {0.5, 0, 1};
}

bool PairStatistics::supports(double false_match_rate) const noexcept {
  return people_pairs_ >= trials_needed(false_match_rate);
}

// Of the pairs that may match the last one's threshold would do, but for others that score the same: just above the
// best pair that may not.
double PairStatistics::threshold_for(double false_match_rate) const {
  const auto allowed = static_cast<std::size_t>(false_match_rate * static_cast<double>(impostors_.size()));
  if (allowed >= impostors_.size()) return impostors_.empty() ? 0 : double{impostors_.back().score};
  return std::nextafter(impostors_[allowed].score, std::numeric_limits<float>::infinity());
}

FaceGoal PairStatistics::goal(double false_match_rate) const {
  FaceGoal result{.false_match_rate = false_match_rate,
                  .people_needed = people_for_pairs(trials_needed(false_match_rate))};
  if (supports(false_match_rate)) result.point = at(threshold_for(false_match_rate));
  return result;
}

}  // namespace chipid::biometrics
