#include "biometrics/face/proportion.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::biometrics {
namespace {

double log_choices(double trials, double errors) noexcept {
  return std::lgamma(trials + 1) - std::lgamma(errors + 1) - std::lgamma(trials - errors + 1);
}

double log_probability(double errors, double trials, double rate) noexcept {
  return log_choices(trials, errors) + errors * std::log(rate) + (trials - errors) * std::log1p(-rate);
}

// The rate at which at_most(errors, trials, rate), which falls with it, is `wanted`.
double rate_where(std::size_t errors, std::size_t trials, double wanted) noexcept {
  double low = 0;
  double high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (at_most(errors, trials, middle) > wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

// Terms fall off fast on both sides of the mean: what is nothing beside the sum is left out.
double at_most(std::size_t errors, std::size_t trials, double rate) noexcept {
  if (errors >= trials || rate <= 0) return 1;
  if (rate >= 1) return 0;
  const auto n = static_cast<double>(trials);
  double sum = 0;
  for (auto k = static_cast<double>(errors); k >= 0; --k) {
    const double term = std::exp(log_probability(k, n, rate));
    sum += term;
    if (k < n * rate && term < sum * 1e-17) break;
  }
  return std::min(sum, 1.0);
}

Interval clopper_pearson(std::size_t errors, std::size_t trials) noexcept {
  constexpr double tail = 0.025;
  if (trials == 0) return {};
  const auto bounded = std::min(errors, trials);
  const double low = bounded == 0 ? 0 : rate_where(bounded - 1, trials, 1 - tail);
  const double high = bounded == trials ? 1 : rate_where(bounded, trials, tail);
  return {low, high};
}

std::size_t trials_needed(double rate) noexcept {
  return static_cast<std::size_t>(std::ceil(3 / rate - 1e-6));
}

std::size_t people_for_pairs(std::size_t pairs) noexcept {
  auto people = static_cast<std::size_t>(std::sqrt(2 * static_cast<double>(pairs)));
  while (people * (people - 1) / 2 >= pairs && people > 1) --people;
  while (people < 2 || people * (people - 1) / 2 < pairs) ++people;
  return people;
}

}  // namespace chipid::biometrics
