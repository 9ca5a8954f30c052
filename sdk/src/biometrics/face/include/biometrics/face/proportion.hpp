#pragma once

#include <cstddef>

/// What a count of errors says of a rate.
namespace chipid::biometrics {

struct Interval {
  double low = 0;
  double high = 1;
};

/// The probability of at most `errors` in `trials` at rate `rate` (the binomial distribution).
[[nodiscard]] double at_most(std::size_t errors, std::size_t trials, double rate) noexcept;

/// The exact interval of 95 % confidence (Clopper and Pearson 1934; ISO/IEC 19795-1 names it): of `errors` in `trials`
/// independent trials. Without trials nothing is known: 0 to 1.
[[nodiscard]] Interval clopper_pearson(std::size_t errors, std::size_t trials) noexcept;

/// The rule of three (ISO/IEC 19795-1): so many independent trials without an error are needed before the true rate is
/// below `rate` with 95 % confidence. `rate`: above 0, at most 1.
[[nodiscard]] std::size_t trials_needed(double rate) noexcept;

/// The fewest people that make so many pairs of two different people.
[[nodiscard]] std::size_t people_for_pairs(std::size_t pairs) noexcept;

}  // namespace chipid::biometrics
