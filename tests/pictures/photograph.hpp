#pragma once

#include <chipid/result.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/image.hpp"

/// Synthetic photographs of the cards of fictional people, for measuring what reads their QR codes.
namespace chipid::photographs {

/// What is wrong with the photographs; names such as "defocus" and "glare".
[[nodiscard]] std::vector<std::string> distortions();

struct Request {
  std::string distortion = {};
  double strength = 0;     ///< from 0, hardly any, to 1, about all that any reader bears
  std::uint64_t seed = 0;  ///< of holder, place and accidents: the same request gives the same picture
  std::size_t width = 640;
  std::size_t height = 480;
  /// Pixels a module, as a multiple of what a picture of 640 pixels has.
  double magnification = 1;
};

struct Photograph {
  imaging::Image image = {};  ///< gray8
  std::string text = {};      ///< what the QR code says
};

/// usage.bad_value for a distortion that there is not.
[[nodiscard]] Result<Photograph> take_photograph(const Request& request);

}  // namespace chipid::photographs
