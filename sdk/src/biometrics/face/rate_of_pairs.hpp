#pragma once

#include "biometrics/face/pair_statistics.hpp"

namespace chipid::biometrics {

/// The rate of `errors` among all pairs, with its bounds; the pairs that err stand first in `sorted`. `people`: their
/// numbers are below it. Without pairs nothing is known: 0 to 1.
[[nodiscard]] FaceErrorRate rate_of_pairs(const std::vector<PairScore>& sorted, std::size_t errors, std::size_t people);

}  // namespace chipid::biometrics
