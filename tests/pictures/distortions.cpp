#include "distortions.hpp"

#include <cmath>

namespace chipid::photographs {
namespace {

constexpr double full_turn = 6.283185307179586;

double degrees(double angle) {
  return angle * full_turn / 360;
}

// Strength 0 gives `easy`, 1 gives `hard`.
double from_to(double easy, double hard, double strength) {
  return easy + (hard - easy) * strength;
}

// The same with steps that grow: for quantities of which each doubling is felt alike.
double doubling(double easy, double hard, double strength) {
  return easy * std::pow(hard / easy, strength);
}

void rotated(Camera& camera, double strength, Dice& dice) {
  camera.rotation = dice.between(0, full_turn);
  camera.module_pixels = doubling(3.3, 1.3, strength);
}

void tilted(Camera& camera, double strength, Dice& dice) {
  camera.tilt = degrees(from_to(10, 74, strength));
  camera.tilt_direction = dice.between(0, full_turn);
  camera.module_pixels = 4;
}

void out_of_focus(Camera& camera, double strength, Dice&) {
  camera.defocus = from_to(0.25, 0.85, strength);
}

void moved(Camera& camera, double strength, Dice& dice) {
  camera.motion = from_to(0.4, 2.2, strength);
  camera.motion_direction = dice.between(0, full_turn);
}

void glare(Camera& camera, double strength, Dice&) {
  camera.glare = from_to(0.01, 0.25, strength);
}

void low_light(Camera& camera, double strength, Dice&) {
  camera.exposure = doubling(0.4, 0.03, strength);
  camera.noise = 0.016;
  camera.levels = 64;
}

void small(Camera& camera, double strength, Dice&) {
  camera.module_pixels = doubling(2.6, 1.1, strength);
}

void inverted(Camera& camera, double strength, Dice&) {
  camera.inverted = true;
  camera.defocus = from_to(0.15, 0.75, strength);
}

void mirrored(Camera& camera, double strength, Dice& dice) {
  camera.mirrored = true;
  camera.tilt = degrees(from_to(0, 65, strength));
  camera.tilt_direction = dice.between(0, full_turn);
}

void jpeg(Camera& camera, double strength, Dice&) {
  camera.jpeg_quality = static_cast<int>(std::lround(doubling(45, 2, strength)));
  camera.module_pixels = from_to(3, 2, strength);
}

void shadow(Camera& camera, double strength, Dice&) {
  camera.shadow = from_to(0.3, 0.82, strength);
  camera.gradient = from_to(0.1, 0.6, strength);
  camera.noise = 0.005;
  camera.levels = 64;
}

void curved(Camera& camera, double strength, Dice& dice) {
  camera.bend = degrees(from_to(15, 110, strength));
  camera.tilt = degrees(dice.between(0, 15));
  camera.tilt_direction = dice.between(0, full_turn);
}

void covered(Camera& camera, double strength, Dice&) {
  camera.covered = from_to(0.02, 0.45, strength);
}

void low_contrast(Camera& camera, double strength, Dice&) {
  camera.contrast = doubling(0.4, 0.02, strength);
  camera.noise = 0.008;
  camera.levels = 64;
}

// A hurried photograph with everything a little wrong.
void mixed(Camera& camera, double strength, Dice& dice) {
  camera.rotation = dice.between(0, full_turn);
  camera.tilt = degrees(from_to(5, 45, strength));
  camera.tilt_direction = dice.between(0, full_turn);
  camera.module_pixels = from_to(3.2, 2.2, strength);
  camera.defocus = from_to(0.2, 0.5, strength);
  camera.motion = from_to(0.1, 0.9, strength);
  camera.motion_direction = dice.between(0, full_turn);
  camera.glare = from_to(0, 0.06, strength);
  camera.shadow = from_to(0.1, 0.6, strength);
  camera.contrast = from_to(0.9, 0.4, strength);
  camera.noise = from_to(0.004, 0.01, strength);
  camera.levels = 64;
}

}  // namespace

const std::vector<Distortion>& distortion_table() {
  static const std::vector<Distortion> table{{"rotated", rotated},      {"tilted", tilted},
                                             {"defocus", out_of_focus}, {"motion", moved},
                                             {"glare", glare},          {"low-light", low_light},
                                             {"small", small},          {"inverted", inverted},
                                             {"mirrored", mirrored},    {"jpeg", jpeg},
                                             {"shadow", shadow},        {"curved", curved},
                                             {"covered", covered},      {"low-contrast", low_contrast},
                                             {"mixed", mixed}};
  return table;
}

Camera handheld(Dice& dice) {
  Camera camera;
  camera.rotation = degrees(dice.between(-6, 6));
  camera.tilt = degrees(dice.between(0, 6));
  camera.tilt_direction = dice.between(0, full_turn);
  camera.gradient = dice.between(0, 0.12);
  return camera;
}

}  // namespace chipid::photographs
