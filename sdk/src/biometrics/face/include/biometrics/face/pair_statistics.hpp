#pragma once

#include <chipid/face_calibration.hpp>
#include <cstdint>

/// From the scores of many pairs of pictures to error rates that respect how few people stand behind them.
namespace chipid::biometrics {

/// The score of two pictures. People are numbered from 0.
struct PairScore {
  std::uint32_t a = 0;
  std::uint32_t b = 0;  ///< the same as a: a genuine pair
  float score = 0;

  [[nodiscard]] bool is_genuine() const noexcept { return a == b; }
};

/// All pairs of an evaluation. Bounds are the wider of two: those of a bootstrap that draws whole people anew (seed
/// fixed, so that the same pictures always give the same bounds), which sees that some people are confused more often
/// than others; and Clopper and Pearson's over people (FNMR) or pairs of people (FMR), which holds where the bootstrap
/// sees no error at all.
class PairStatistics {
 public:
  PairStatistics(std::vector<PairScore> pairs, std::size_t people);

  [[nodiscard]] std::size_t genuine_pairs() const noexcept { return genuine_.size(); }
  [[nodiscard]] std::size_t impostor_pairs() const noexcept { return impostors_.size(); }
  /// Pairs of two different people of whom pictures were compared: what speaks of false matches.
  [[nodiscard]] std::size_t people_pairs() const noexcept { return people_pairs_; }
  /// People with two pictures or more: what speaks of false non-matches.
  [[nodiscard]] std::size_t genuine_people() const noexcept { return genuine_people_; }

  [[nodiscard]] FaceOperatingPoint at(double threshold) const;
  /// Where the two rates cross; between the bounds of both.
  [[nodiscard]] FaceErrorRate equal_error() const;
  /// By the rule of three over pairs of people.
  [[nodiscard]] bool supports(double false_match_rate) const noexcept;
  /// The lowest threshold at which no more than this part of the impostor pairs matches.
  [[nodiscard]] double threshold_for(double false_match_rate) const;
  /// The point of a goal, or how many people it would need.
  [[nodiscard]] FaceGoal goal(double false_match_rate) const;

 private:
  [[nodiscard]] FaceErrorRate false_match(double threshold) const;
  [[nodiscard]] FaceErrorRate false_non_match(double threshold) const;

  std::vector<PairScore> genuine_;    // the lowest score first
  std::vector<PairScore> impostors_;  // the highest score first
  std::size_t people_;
  std::size_t people_pairs_;
  std::size_t genuine_people_;
};

}  // namespace chipid::biometrics
