#include "local_matcher.hpp"

#include <chrono>

#include "biometrics/face/embed_face.hpp"
#include "biometrics/face/locate_face.hpp"
#include "imaging/decode_picture.hpp"
#include "imaging/to_rgb.hpp"

namespace chipid::biometrics {
namespace {

using imaging::Image;
using imaging::ImageView;

/// Pixels of faces do not stay in memory.
class Wiped {
 public:
  explicit Wiped(Image image) : image_(std::move(image)) {}
  ~Wiped() { wipe(image_.pixels.data(), image_.pixels.size()); }
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
  [[nodiscard]] const Image& operator*() const noexcept { return image_; }

 private:
  Image image_;
};

// A portrait comes of a card that nobody knows yet: its decoder serves no other picture.
Result<Image> decoded(BytesView file, FaceRole role) {
  CHIPID_TRY(auto image, imaging::decode_picture(file, {.apart = role == FaceRole::reference}));
  return imaging::to_rgb(std::move(image));
}

double score_of(FaceScore score, const FaceTemplate& a, const FaceTemplate& b) {
  auto left = floats_of(a.numbers());
  auto right = floats_of(b.numbers());
  const double result = biometrics::score_of(score, left, right);
  wipe(left.data(), left.size() * sizeof(float));
  wipe(right.data(), right.size() * sizeof(float));
  return result;
}

std::vector<QualityIssue> quality_of_both(const FaceTemplate& reference, const FaceTemplate& probe) {
  auto issues = reference.quality();
  issues.insert(issues.end(), probe.quality().begin(), probe.quality().end());
  return issues;
}

// Which picture is unfit is told.
std::optional<Error> obstacle(const FaceTemplate& reference, const FaceTemplate& probe, const FaceModel& model) {
  const auto unfit = [](FaceRole role) {
    return Error{.code = ErrorCode::face_unfit, .where = std::string(face_role_name(role))};
  };
  if (!reference.fit()) return unfit(FaceRole::reference);
  if (!probe.fit()) return unfit(FaceRole::probe);
  if (reference.model_sha256() == model.sha256 && probe.model_sha256() == model.sha256) return std::nullopt;
  return Error{.code = ErrorCode::usage_bad_value, .where = "face template", .detail = "made with other models"};
}

}  // namespace

LocalMatcher::LocalMatcher(FaceNetworks networks, FaceModel model, const Bands& bands)
    : networks_(std::move(networks)), model_(std::move(model)), bands_(bands) {}

Result<FaceTemplate> LocalMatcher::enrol(BytesView picture_file, FaceRole role) {
  CHIPID_TRY(auto image, decoded(picture_file, role));
  const Wiped picture(std::move(image));
  return enrol((*picture).view(), role);
}

Result<FaceTemplate> LocalMatcher::enrol(const FacePixels& pixels, FaceRole role) {
  const ImageView view{pixels.rgb, pixels.width, pixels.height, pixels.stride, imaging::PixelFormat::rgb8};
  if (!view.is_whole()) return fail(ErrorCode::usage_bad_value, "face pixels", "sizes do not fit together");
  return enrol(view, role);
}

// What is not fit to be compared gets no numbers: nobody can compare it by mistake.
Result<FaceTemplate> LocalMatcher::enrol(const ImageView& picture, FaceRole role) {
  CHIPID_TRY(auto face, locate_face(*networks_.detector, *networks_.landmarks, picture));
  const bool stands = face.turned.pixels.empty();
  const Wiped turned(std::move(face.turned));
  const auto upright = stands ? picture : (*turned).view();
  CHIPID_TRY(auto cut, aligned_chip(upright, face.points));
  const Wiped chip(std::move(cut));
  auto quality = judge_quality(measure_face(face.points, (*chip).view(), face.circumstances), role);
  if (is_refused(quality)) return FaceTemplate(model_.sha256, SecretBytes(), std::move(quality));
  CHIPID_TRY(auto numbers, embed_face(networks_, model_.score, upright, face.points, *chip));
  return FaceTemplate(model_.sha256, std::move(numbers), std::move(quality));
}

MatchResult LocalMatcher::compare(const FaceTemplate& reference, const FaceTemplate& probe) const {
  const auto start = std::chrono::steady_clock::now();
  MatchResult result{.modality = MatchModality::face,
                     .decision = MatchDecision::unavailable,
                     .method = MatchMethod::local,
                     .model = model_.name,
                     .model_sha256 = model_.sha256,
                     .calibration = model_.calibration,
                     .quality = quality_of_both(reference, probe),
                     .trouble = obstacle(reference, probe, model_)};
  if (result.trouble) return result;
  const double score = score_of(model_.score, reference, probe);
  result.decision = decide(model_.score, score, bands_);
  if (result.decision == MatchDecision::unavailable) {
    result.trouble = Error{.code = ErrorCode::internal, .where = "face score", .detail = "no score of its scale"};
    return result;
  }
  result.score = score;
  result.threshold = bands_.match_from;
  result.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace chipid::biometrics
