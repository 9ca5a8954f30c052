#pragma once

#include <chipid/face.hpp>
#include <functional>
#include <optional>

/// How often a face matcher errs on a site's own people, and the thresholds that follow.
namespace chipid {

/// A rate with the bounds between which the true one lies with 95 % confidence. Pairs of one person do not count as
/// independent of each other: the bounds come from people, not from pairs.
struct FaceErrorRate {
  double rate = 0;
  double low = 0;
  double high = 0;
};

/// What a threshold does.
struct FaceOperatingPoint {
  double threshold = 0;                ///< from this score on it is a match
  FaceErrorRate false_match = {};      ///< different people taken for one (FMR)
  FaceErrorRate false_non_match = {};  ///< one person taken for two (FNMR)
};

/// The lowest threshold that keeps to a rate of false matches.
struct FaceGoal {
  double false_match_rate = 0;
  /// Nothing where the people are too few to speak of such a rate.
  std::optional<FaceOperatingPoint> point = {};
  std::size_t people_needed = 0;  ///< to speak of it: at least so many
};

/// Where the bands lie for a site's own people.
struct FaceCalibration {
  std::string name = {};          ///< shown in MatchResult::calibration: the folder's name and the day
  std::string day = {};           ///< YYYY-MM-DD, when it was made
  std::string model_sha256 = {};  ///< a calibration is for these models only
  FaceScore score = FaceScore::mobilefacenet;
  double match_from = 0;      ///< from this score on: match
  double no_match_below = 0;  ///< below this score: no match
  /// The rate of false matches that match_from was chosen for. Nothing: the people were too few for the rate wanted,
  /// and the bands are those of a matcher without calibration.
  std::optional<double> chosen_for = {};
  std::size_t people = 0;    ///< with at least one usable picture
  std::size_t pictures = 0;  ///< usable ones
  std::size_t skipped = 0;   ///< pictures in which no face could be used
  std::size_t genuine_pairs = 0;
  std::size_t impostor_pairs = 0;      ///< compared
  std::size_t impostor_pairs_all = 0;  ///< there were; more than compared: a fixed sample was taken
  FaceOperatingPoint at_match_from = {};
  FaceOperatingPoint at_no_match_below = {};
  FaceErrorRate equal_error = {};    ///< where both errors are equally frequent
  std::vector<FaceGoal> goals = {};  ///< the loosest first
};

/// What a calibration aims at.
struct FaceCalibrationOptions {
  /// The rate of false matches wanted; match_from follows from it, and no_match_below from ten times as many.
  double false_match_rate = 1e-3;
  /// More impostor pairs than this are not compared but sampled, always the same ones.
  std::size_t max_impostor_pairs = 500'000;
  /// Told after each picture: how many are done, of how many. False stops. May be empty.
  std::function<bool(std::size_t, std::size_t)> progress = {};
};

/// Compares all pictures of `folder`, which holds one folder a person with JPEG, PNG or JPEG 2000 files, and chooses
/// thresholds. Some 50 ms a picture. Only templates are kept, in memory, till it ends.
/// Errors: match.calibration where there are fewer than two people with two usable pictures each (detail: how many
/// there are), or too few for the rate wanted and no bands to fall back on (a score other than mobilefacenet);
/// usage.file; usage.bad_value for a rate that is none or below 1e-6; session.cancelled where `progress` stopped it.
[[nodiscard]] CHIPID_API Result<FaceCalibration> calibrate_faces(FaceMatcher& matcher,
                                                                 const std::filesystem::path& folder,
                                                                 const FaceCalibrationOptions& options = {});

/// The calibration file: JSON, UTF-8, indented.
[[nodiscard]] CHIPID_API std::string to_json(const FaceCalibration& calibration);
/// Reads one strictly: no member may be missing, strange, or out of its bounds. Errors: usage.bad_value (detail: what).
[[nodiscard]] CHIPID_API Result<FaceCalibration> parse_face_calibration(std::string_view json);

}  // namespace chipid
