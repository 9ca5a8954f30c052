#include "biometrics/face/calibration.hpp"
#include "local_matcher.hpp"

namespace chipid {
namespace {

using namespace biometrics;

// The calibration of the site, if there is one.
Result<std::optional<FaceCalibration>> wanted_calibration(const std::filesystem::path& file) {
  if (file.empty()) return std::nullopt;
  CHIPID_TRY(auto calibration, load_calibration(file));
  return std::optional(std::move(calibration));
}

// One that had too few people to choose by calibrates nothing, whatever bands stand in its file.
bool chooses(const std::optional<FaceCalibration>& calibration) {
  return calibration && calibration->chosen_for;
}

Bands bands_of(const std::optional<FaceCalibration>& calibration, FaceScore score) {
  return chooses(calibration) ? Bands{calibration->match_from, calibration->no_match_below} : default_bands(score);
}

std::string model_name(FaceScore score) {
  return score == FaceScore::fused ? "mobilefacenet+dlib" : std::string(face_score_name(score));
}

}  // namespace

Result<std::unique_ptr<FaceMatcher>> open_face_matcher(const FaceMatcherOptions& options) {
  CHIPID_TRY(const auto calibration, wanted_calibration(options.calibration));
  const auto score = calibration ? calibration->score : options.score;
  CHIPID_TRY(const auto runtime, open_runtime());
  CHIPID_TRY(auto networks, open_networks(*runtime, options.models, score));
  if (calibration && calibration->model_sha256 != networks.sha256) {
    return fail(ErrorCode::usage_bad_value, options.calibration.string(), "a calibration of other models");
  }
  FaceModel model{.name = model_name(score),
                  .score = score,
                  .sha256 = networks.sha256,
                  .runtime = networks.runtime,
                  .calibration = chooses(calibration) ? calibration->name : ""};
  return std::make_unique<LocalMatcher>(std::move(networks), std::move(model), bands_of(calibration, score));
}

}  // namespace chipid
