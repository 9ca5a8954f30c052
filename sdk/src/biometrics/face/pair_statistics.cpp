#include "biometrics/face/pair_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "biometrics/face/proportion.hpp"

namespace chipid::biometrics {
namespace {

/// The pairs of two people (or of one with himself) together.
struct Group {
  std::uint32_t a;
  std::uint32_t b;
  double pairs = 0;
  double errors = 0;
};

// What errs comes first in `sorted`: the first `errors` pairs.
std::vector<Group> grouped(const std::vector<PairScore>& sorted, std::size_t errors) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Group> groups;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto [a, b] = std::minmax(sorted[i].a, sorted[i].b);
    auto& group = groups.try_emplace({a, b}, Group{a, b}).first->second;
    ++group.pairs;
    group.errors += i < errors ? 1 : 0;
  }
  std::vector<Group> result;
  for (const auto& entry : groups) result.push_back(entry.second);
  return result;
}

std::size_t group_count(const std::vector<PairScore>& pairs) {
  std::vector<std::uint64_t> keys;
  for (const auto& pair : pairs) {
    const auto [a, b] = std::minmax(pair.a, pair.b);
    keys.push_back(std::uint64_t{a} << 32U | b);
  }
  std::sort(keys.begin(), keys.end());
  return static_cast<std::size_t>(std::unique(keys.begin(), keys.end()) - keys.begin());
}

// How often each person was drawn. Not std::uniform_int_distribution, whose numbers differ between libraries.
std::vector<double> draw_people(std::mt19937_64& random, std::size_t people) {
  std::vector<double> times(people, 0);
  for (std::size_t i = 0; i < people; ++i) ++times[random() % people];
  return times;
}

// One's own pairs count once for each time one was drawn; pairs of two people once for each pair of draws.
double weight(const Group& group, const std::vector<double>& times) {
  return group.a == group.b ? times[group.a] : times[group.a] * times[group.b];
}

std::optional<double> drawn_rate(const std::vector<Group>& groups, const std::vector<double>& times) {
  double pairs = 0;
  double errors = 0;
  for (const auto& group : groups) {
    pairs += weight(group, times) * group.pairs;
    errors += weight(group, times) * group.errors;
  }
  return pairs > 0 ? std::optional(errors / pairs) : std::nullopt;
}

Interval bootstrap(const std::vector<Group>& groups, std::size_t people) {
  constexpr std::size_t draws = 400;
  constexpr std::size_t outside = draws / 40;  // 2.5 % on each side
  std::mt19937_64 random(20260101);
  std::vector<double> rates;
  for (std::size_t i = 0; i < draws; ++i) {
    if (const auto rate = drawn_rate(groups, draw_people(random, people))) rates.push_back(*rate);
  }
  std::sort(rates.begin(), rates.end());
  if (rates.size() <= 2 * outside) return {};
  return {rates[outside], rates[rates.size() - 1 - outside]};
}

// As many independent trials as there are groups, with the part of errors that was seen; rounded to the wider side.
Interval over_groups(double rate, std::size_t groups) {
  const double errors = rate * static_cast<double>(groups);
  return {clopper_pearson(static_cast<std::size_t>(std::floor(errors)), groups).low,
          clopper_pearson(static_cast<std::size_t>(std::ceil(errors)), groups).high};
}

FaceErrorRate rate_of(const std::vector<PairScore>& sorted, std::size_t errors, std::size_t people) {
  if (sorted.empty()) return {0, 0, 1};
  const auto groups = grouped(sorted, errors);
  const double rate = static_cast<double>(errors) / static_cast<double>(sorted.size());
  const auto drawn = errors == 0 ? Interval{0, 0} : bootstrap(groups, people);
  const auto exact = over_groups(rate, groups.size());
  return {rate, std::min({rate, drawn.low, exact.low}), std::max({rate, drawn.high, exact.high})};
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
  return rate_of(impostors_, static_cast<std::size_t>(end - impostors_.begin()), people_);
}

FaceErrorRate PairStatistics::false_non_match(double threshold) const {
  const auto end = std::partition_point(genuine_.begin(), genuine_.end(),
                                        [&](const PairScore& pair) { return pair.score < threshold; });
  return rate_of(genuine_, static_cast<std::size_t>(end - genuine_.begin()), people_);
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
