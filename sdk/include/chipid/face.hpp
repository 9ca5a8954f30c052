#pragma once

#include <chipid/bytes.hpp>
#include <chipid/match.hpp>
#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// Faces compared on this machine: a clerk's aid. It does not see whether a living person or a photograph is held
/// before the camera (MatchResult::pad_level stays `none` unless the caller knows better).
namespace chipid {

/// What a picture is to a comparison. The portrait of a chip is small and old, and nobody can take it again: it is
/// refused only where there is hardly a face left in it; a probe, which can be taken again, is judged strictly.
enum class FaceRole { reference, probe };

/// "reference", "probe".
[[nodiscard]] CHIPID_API std::string_view face_role_name(FaceRole role) noexcept;

/// Somebody else's pixels: three bytes each (red, green, blue; sRGB), top row first, upright.
struct FacePixels {
  BytesView rgb = {};      ///< at least stride * (height - 1) + width * 3 bytes
  std::size_t width = 0;   ///< in pixels, 1 to 65,535
  std::size_t height = 0;  ///< in pixels, 1 to 65,535
  std::size_t stride = 0;  ///< bytes from one row to the next
};

/// One face as the numbers that a matcher compares: personal data. Lives in memory only, for as long as this object
/// does, and is wiped at its end; there is on purpose no way to write one to a file. Keep that of a card's portrait
/// while the same person stands at the counter, so that a second try needs half the time.
class CHIPID_API FaceTemplate {
 public:
  FaceTemplate() = default;
  /// For those who write a FaceMatcher. `numbers`: in whatever form that matcher likes; empty: the picture is unfit.
  FaceTemplate(std::string model_sha256, SecretBytes numbers, std::vector<QualityIssue> quality)
      : model_sha256_(std::move(model_sha256)), numbers_(std::move(numbers)), quality_(std::move(quality)) {}

  /// Whether the face was good enough to be compared; quality() says why not.
  [[nodiscard]] bool fit() const noexcept { return !numbers_.empty(); }
  /// What is wrong with the picture, the gravest first; empty: nothing.
  [[nodiscard]] const std::vector<QualityIssue>& quality() const noexcept { return quality_; }
  /// The models it was made with: only templates of the same ones can be compared.
  [[nodiscard]] const std::string& model_sha256() const noexcept { return model_sha256_; }
  /// The template as it is compared; personal data.
  [[nodiscard]] BytesView numbers() const noexcept { return numbers_.view(); }

 private:
  std::string model_sha256_;
  SecretBytes numbers_;
  std::vector<QualityIssue> quality_;
};

/// Which numbers make the score.
enum class FaceScore {
  mobilefacenet,  ///< cosine of the angle between two MobileFaceNet vectors, -1 to 1
  dlib,           ///< 0.6 less the distance of two dlib vectors, at most 0.6
  fused,          ///< the sum of both, at most 1.6
};

/// "mobilefacenet", "dlib", "fused".
[[nodiscard]] CHIPID_API std::string_view face_score_name(FaceScore score) noexcept;

/// What a matcher compares by.
struct FaceModel {
  std::string name = {};  ///< of the models and how they are put together, such as "mobilefacenet"
  FaceScore score = FaceScore::mobilefacenet;
  std::string sha256 = {};       ///< lower-case hex, over all model files that bear on the score
  std::string runtime = {};      ///< what runs them, such as "OpenCV 4.6.0"
  std::string calibration = {};  ///< the name of the calibration in use; empty: none
};

/// Compares faces. One thread at a time; a second thread opens a matcher of its own.
class CHIPID_API FaceMatcher {
 public:
  virtual ~FaceMatcher() = default;
  /// What it compares by.
  [[nodiscard]] virtual const FaceModel& model() const noexcept = 0;

  /// The template of the one face in a JPEG, PNG or JPEG 2000 file, which is decoded in a process apart; the
  /// orientation of Exif is honoured. Of several faces the largest is taken where it is clearly so. A template that is
  /// not fit() is a value, not an error: its quality() says what to do. Some 50 ms on one core.
  /// Errors: face.none, face.several, picture.unknown_format, picture.unreadable, picture.over_limit,
  /// picture.no_decoder, internal.error.
  [[nodiscard]] virtual Result<FaceTemplate> enrol(BytesView picture_file, FaceRole role) = 0;
  /// The same of pixels, such as decode_portrait() gives. Also usage.bad_value for sizes that do not fit together.
  [[nodiscard]] virtual Result<FaceTemplate> enrol(const FacePixels& pixels, FaceRole role) = 0;

  /// Compares two templates of this matcher; microseconds. Never fails: what cannot be compared (face.unfit; templates
  /// of other models: usage.bad_value) is decision `unavailable` with its trouble. The quality of both is in the
  /// result.
  [[nodiscard]] virtual MatchResult compare(const FaceTemplate& reference, const FaceTemplate& probe) const = 0;
};

/// Which models to use, and what they are calibrated by.
struct FaceMatcherOptions {
  /// Where scripts/face-models laid the models; empty: its own default place.
  std::filesystem::path models = {};
  /// A file of `chipid match calibrate`; empty: none. It chooses the score too.
  std::filesystem::path calibration = {};
  /// Without a calibration only `mobilefacenet` has bands to decide by; scores of the others are all `inconclusive`.
  FaceScore score = FaceScore::mobilefacenet;
};

/// The bands without a calibration, in cosines of MobileFaceNet: from the first on it is a match, below the second it
/// is none, between them it is inconclusive. They come of measurements on few people (docs/face-matching.md).
inline constexpr double face_match_from = 0.60;
inline constexpr double face_no_match_below = 0.45;

/// Opens the matcher of this machine; some 100 ms. May be called by any thread.
/// Errors: face.no_matcher (no models or nothing to run them), face.model_damaged (where: the file and its SHA-256),
/// usage.bad_value (where: the calibration file; detail: what is wrong with it), usage.file for one that cannot be
/// read.
[[nodiscard]] CHIPID_API Result<std::unique_ptr<FaceMatcher>> open_face_matcher(const FaceMatcherOptions& options = {});

/// The result of a comparison that could not be made.
[[nodiscard]] CHIPID_API MatchResult unavailable_face_match(Error trouble);

/// Two picture files in one call. Never fails: an error is decision `unavailable` with its trouble, whose `where` says
/// which picture it was ("reference", "probe"). milliseconds: both pictures and the comparison.
[[nodiscard]] CHIPID_API MatchResult match_faces(FaceMatcher& matcher, BytesView reference_file, BytesView probe_file);
/// The same against a template that is there already.
[[nodiscard]] CHIPID_API MatchResult match_faces(FaceMatcher& matcher, const FaceTemplate& reference,
                                                 BytesView probe_file);

}  // namespace chipid
