#pragma once

#include <chipid/match.hpp>
#include <optional>
#include <string>
#include <vector>

namespace chipid::counter {

/// What the matcher sees in a picture before it is taken.
struct Glance {
  std::optional<Error> trouble = {};       ///< there is no one face in it
  std::vector<QualityIssue> quality = {};  ///< the gravest first

  /// The face can be compared.
  [[nodiscard]] bool fit() const;
  /// And nothing is wrong with it: what a camera that releases by itself waits for.
  [[nodiscard]] bool good() const { return fit() && quality.empty(); }
};

/// One sentence to the clerk, while the person is before the camera. `alone`: the camera releases by itself.
[[nodiscard]] std::string shot_hint(const Glance& glance, bool alone, Language language);

}  // namespace chipid::counter
