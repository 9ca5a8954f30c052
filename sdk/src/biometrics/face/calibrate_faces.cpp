#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "biometrics/face/calibration.hpp"
#include "core/local_day.hpp"

namespace chipid {
namespace {

using namespace biometrics;

std::string today() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto day = core::local_day(now);
  return fmt::format("{:04}-{:02}-{:02}", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

std::vector<std::uint32_t> people_of(const std::vector<LabelledTemplate>& faces) {
  std::vector<std::uint32_t> people;
  for (const auto& face : faces) people.push_back(face.person);
  return people;
}

std::size_t distinct(std::vector<std::uint32_t> people) {
  std::sort(people.begin(), people.end());
  return static_cast<std::size_t>(std::unique(people.begin(), people.end()) - people.begin());
}

// "faces" also of "faces/".
std::string name_of(const std::filesystem::path& folder) {
  const auto whole = folder.lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

}  // namespace

Result<FaceCalibration> calibrate_faces(FaceMatcher& matcher, const std::filesystem::path& folder,
                                        const FaceCalibrationOptions& options) {
  CHIPID_TRY(const auto pictures, labelled_pictures(folder));
  CHIPID_TRY(const auto faces, enrol_all(matcher, pictures, options.progress));
  const auto people = people_of(faces);
  auto compared = compare_all(people, options.max_impostor_pairs, [&](std::size_t a, std::size_t b) {
    return matcher.compare(faces[a].face, faces[b].face).score;
  });
  const auto numbers = pictures.empty() ? 0 : pictures.back().person + 1;
  const PairStatistics statistics(std::move(compared.pairs), numbers);
  CHIPID_TRY(auto result, choose_bands(statistics, matcher.model().score, options.false_match_rate));
  result.day = today();
  result.name = fmt::format("{} {}", name_of(folder), result.day);
  result.model_sha256 = matcher.model().sha256;
  result.people = distinct(people);
  result.pictures = faces.size();
  result.skipped = pictures.size() - faces.size();
  result.impostor_pairs_all = compared.impostor_pairs_all;
  return result;
}

}  // namespace chipid
