#pragma once

#include <chipid/face.hpp>
#include <chipid/face_calibration.hpp>

#include "biometrics/face/models.hpp"
#include "biometrics/face/scores.hpp"
#include "imaging/image.hpp"

namespace chipid::biometrics {

/// The matcher of this machine.
class LocalMatcher : public FaceMatcher {
 public:
  LocalMatcher(FaceNetworks networks, FaceModel model, const Bands& bands);

  [[nodiscard]] const FaceModel& model() const noexcept override { return model_; }
  [[nodiscard]] Result<FaceTemplate> enrol(BytesView picture_file, FaceRole role) override;
  [[nodiscard]] Result<FaceTemplate> enrol(const FacePixels& pixels, FaceRole role) override;
  [[nodiscard]] MatchResult compare(const FaceTemplate& reference, const FaceTemplate& probe) const override;

 private:
  [[nodiscard]] Result<FaceTemplate> enrol(const imaging::ImageView& picture, FaceRole role);

  FaceNetworks networks_;
  FaceModel model_;
  Bands bands_;
};

}  // namespace chipid::biometrics
