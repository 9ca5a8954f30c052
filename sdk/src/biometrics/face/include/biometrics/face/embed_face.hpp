#pragma once

#include <chipid/secret.hpp>

#include "biometrics/face/landmarks.hpp"
#include "biometrics/face/models.hpp"
#include "biometrics/face/scores.hpp"
#include "imaging/image.hpp"

/// From a located face to its numbers.
namespace chipid::biometrics {

/// The face cut out and aligned for MobileFaceNet: 112 x 112, rgb8. Quality is measured on it too. Errors: face.none
/// where the points fix no face.
[[nodiscard]] Result<imaging::Image> aligned_chip(const imaging::ImageView& picture, const Landmarks& points);

/// What a template of this score holds: template_size() floats in the order of this machine. Errors: internal.error
/// where a network that the score needs is not there or gives other numbers than it should.
[[nodiscard]] Result<SecretBytes> embed_face(FaceNetworks& networks, FaceScore score, const imaging::ImageView& picture,
                                             const Landmarks& points, const imaging::Image& chip);

/// The floats in a template's bytes.
[[nodiscard]] std::vector<float> floats_of(BytesView numbers);

}  // namespace chipid::biometrics
