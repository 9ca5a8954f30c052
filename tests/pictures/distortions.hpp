#pragma once

#include <string_view>
#include <vector>

#include "camera.hpp"

namespace chipid::photographs {

struct Distortion {
  std::string_view name;
  void (*distort)(Camera& camera, double strength, Dice& dice);
};

[[nodiscard]] const std::vector<Distortion>& distortion_table();

/// A good photograph as hands take it: a little turned and tilted, light not quite even.
[[nodiscard]] Camera handheld(Dice& dice);

}  // namespace chipid::photographs
