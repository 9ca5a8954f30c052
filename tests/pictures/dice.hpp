#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace chipid::photographs {

/// Random numbers that are the same on every machine (SplitMix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto mixed = state_;
    mixed = (mixed ^ mixed >> 30U) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBU;
    return mixed ^ mixed >> 31U;
  }
  /// From 0 to below `limit`, which is small.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  double between(double low, double high) { return low + (high - low) * static_cast<double>(next() >> 11U) * 0x1p-53; }
  /// About normal, mean 0 and deviation 1: twelve uniform numbers added.
  double normal() {
    double sum = -6;
    for (int i = 0; i < 3; ++i) {
      for (auto bits = next(), part = std::uint64_t{0}; part < 4; ++part, bits >>= 16U) {
        sum += static_cast<double>(bits & 0xFFFFU) / 65536;
      }
    }
    return sum;
  }

 private:
  std::uint64_t state_;
};

}  // namespace chipid::photographs
