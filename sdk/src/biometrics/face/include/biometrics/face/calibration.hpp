#pragma once

#include <chipid/face_calibration.hpp>
#include <filesystem>

#include "biometrics/face/pair_statistics.hpp"
#include "biometrics/face/scores.hpp"

/// The parts of a calibration.
namespace chipid::biometrics {

/// A picture and whose it is.
struct LabelledPicture {
  std::uint32_t person = 0;
  std::filesystem::path file = {};
};

/// The pictures of a folder with one folder a person, in the order of their names; people without pictures are not
/// counted. Links are not followed. Errors: usage.file.
[[nodiscard]] Result<std::vector<LabelledPicture>> labelled_pictures(const std::filesystem::path& folder);

/// A template and whose it is.
struct LabelledTemplate {
  std::uint32_t person = 0;
  FaceTemplate face = {};
};

/// The templates of all usable pictures. Errors: usage.file for a picture that cannot be read, session.cancelled, and
/// those of the matcher that are not the picture's fault.
[[nodiscard]] Result<std::vector<LabelledTemplate>> enrol_all(
    FaceMatcher& matcher, const std::vector<LabelledPicture>& pictures,
    const std::function<bool(std::size_t, std::size_t)>& progress);

/// What was compared.
struct ComparedPairs {
  std::vector<PairScore> pairs = {};
  std::size_t impostor_pairs_all = 0;
};

/// The score of two templates by their places in the list; nothing where they cannot be compared.
using ScoreOfTwo = std::function<std::optional<double>(std::size_t, std::size_t)>;

/// All genuine pairs and all pairs of two people, or about `max_impostor_pairs` of them, always the same ones.
/// `people[i]`: whose template i is.
[[nodiscard]] ComparedPairs compare_all(const std::vector<std::uint32_t>& people, std::size_t max_impostor_pairs,
                                        const ScoreOfTwo& score_of_two);

/// The thresholds and rates of what was compared; names and counts of pictures are the caller's to fill in.
/// Errors: match.calibration as calibrate_faces() says.
[[nodiscard]] Result<FaceCalibration> choose_bands(const PairStatistics& statistics, FaceScore score,
                                                   double false_match_rate);

/// A calibration file from disk. Errors: usage.file, data.over_limit, usage.bad_value (where: the file).
[[nodiscard]] Result<FaceCalibration> load_calibration(const std::filesystem::path& file);

}  // namespace chipid::biometrics
