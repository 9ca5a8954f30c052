#include <cmath>

#include "biometrics/face/calibration.hpp"

namespace chipid::biometrics {
namespace {

// A number that looks random and is the same everywhere (the finaliser of SplitMix64, Steele and others 2014).
std::uint64_t scattered(std::uint64_t number) noexcept {
  number += 0x9E3779B97F4A7C15U;
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

std::size_t count_impostor_pairs(const std::vector<std::uint32_t>& people) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) count += people[i] != people[j] ? 1U : 0U;
  }
  return count;
}

}  // namespace

ComparedPairs compare_all(const std::vector<std::uint32_t>& people, std::size_t max_impostor_pairs,
                          const ScoreOfTwo& score_of_two) {
  ComparedPairs result{.impostor_pairs_all = count_impostor_pairs(people)};
  std::uint64_t number = 0;
  const auto is_drawn = [&] {
    return result.impostor_pairs_all <= max_impostor_pairs ||
           scattered(number++) % result.impostor_pairs_all < max_impostor_pairs;
  };
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (people[i] != people[j] && !is_drawn()) continue;
      const auto score = score_of_two(j, i);
      if (score && std::isfinite(*score)) result.pairs.push_back({people[j], people[i], static_cast<float>(*score)});
    }
  }
  return result;
}

}  // namespace chipid::biometrics
