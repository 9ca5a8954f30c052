#pragma once

#include <array>
#include <optional>

#include "camera.hpp"

namespace chipid::photographs {

struct Spot {
  double x = 0;
  double y = 0;
};

/// From pixels of the picture back to places on the card, in modules from the centre of its code.
class View {
 public:
  View(const Camera& camera, const Aim& aim, std::size_t width, std::size_t height);

  /// Nothing where the bent card is not seen.
  [[nodiscard]] std::optional<Spot> on_card(double pixel_x, double pixel_y) const;
  /// The light that the bent surface sends to the camera there.
  [[nodiscard]] double facing(const Spot& spot) const;

 private:
  std::array<double, 9> back_ = {};  ///< of the plane: the homography from picture to card
  double radius_ = 0;                ///< of the cylinder, in modules; 0: the card is flat
  double half_width_ = 0;
  double half_height_ = 0;
  Aim aim_;
};

}  // namespace chipid::photographs
