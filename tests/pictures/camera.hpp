#pragma once

#include "dice.hpp"
#include "picture/draw.hpp"
#include "plane.hpp"

namespace chipid::photographs {

/// How a picture of a card is taken. Lengths in the scene are in modules of the QR code, so that a setting means the
/// same for every size of code and picture; angles are radians.
struct Camera {
  double module_pixels = 3.3;  ///< the size of a module in the picture, before tilting
  double rotation = 0;
  double tilt = 0;            ///< of the card's plane against the picture's
  double tilt_direction = 0;  ///< of the axis it is tilted about
  double bend = 0;            ///< of the card about a cylinder: the angle that the code takes of it
  bool mirrored = false;
  bool inverted = false;
  double defocus = 0.18;  ///< deviation, in modules
  double motion = 0;      ///< in modules
  double motion_direction = 0;
  double glare = 0;     ///< the part of the code under reflections that blind the sensor
  double covered = 0;   ///< the part of the code's width under a finger from one side
  double shadow = 0;    ///< the part of the light that a shadow across the code takes away
  double gradient = 0;  ///< the part of the light lost from one side of the picture to the other
  double exposure = 0.9;
  double contrast = 1;  ///< what remains of it: 0 is all grey
  double noise = 0.002;
  int jpeg_quality = 0;  ///< 1 to 100; 0: not compressed
  unsigned levels = 32;  ///< of grey; fewer make smaller files
};

/// Where the centre of the picture looks, around the code's, in modules.
struct Aim {
  double right = 0;
  double down = 0;
};

/// The card on a table, as the camera gives it, `width` x `height` pixels.
[[nodiscard]] imaging::Image take(const virtual_card::DrawnFace& face, const Camera& camera, std::size_t width,
                                  std::size_t height, Dice& dice);

}  // namespace chipid::photographs
