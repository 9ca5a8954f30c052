#pragma once

#include <optional>
#include <vector>

#include "camera.hpp"
#include "view.hpp"

namespace chipid::photographs {

/// What lies between the lamp, the card and the lens: shadows, reflections and a finger; places in modules around the
/// centre of the code.
class Light {
 public:
  Light(const Camera& camera, Dice& dice);

  /// The part of the lamp's light that arrives.
  [[nodiscard]] double at(const Spot& spot) const;
  /// What a reflection adds.
  [[nodiscard]] double glare_at(const Spot& spot) const;
  /// The brightness of the finger where it covers the card.
  [[nodiscard]] std::optional<float> finger_at(const Spot& spot) const;

 private:
  struct Reflection {
    Spot centre;
    double x_radius;
    double y_radius;
  };
  struct Edge {
    double cosine;
    double sine;
    double offset;
  };

  double shadow_;
  double gradient_;
  std::vector<Edge> edges_;
  Edge slope_;
  std::vector<Reflection> reflections_;
  double finger_reach_;
  Edge finger_;
};

}  // namespace chipid::photographs
