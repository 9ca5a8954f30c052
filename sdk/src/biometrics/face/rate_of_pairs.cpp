#include "rate_of_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
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

}  // namespace

FaceErrorRate rate_of_pairs(const std::vector<PairScore>& sorted, std::size_t errors, std::size_t people) {
  if (sorted.empty()) return {0, 0, 1};
  const auto groups = grouped(sorted, errors);
  const double rate = static_cast<double>(errors) / static_cast<double>(sorted.size());
  const auto drawn = errors == 0 ? Interval{0, 0} : bootstrap(groups, people);
  const auto exact = over_groups(rate, groups.size());
  return {rate, std::min({rate, drawn.low, exact.low}), std::max({rate, drawn.high, exact.high})};
}

}  // namespace chipid::biometrics
