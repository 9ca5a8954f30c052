#pragma once

#include <chipid/face_calibration.hpp>
#include <string>

namespace chipid::tool {

/// What a calibration found, for people: counts, bands, rates with their bounds, and what the pictures cannot say.
[[nodiscard]] std::string calibration_text(const FaceCalibration& calibration, Language language);

}  // namespace chipid::tool
