#include <algorithm>

#include "biometrics/face/calibration.hpp"
#include "core/durable_file.hpp"

namespace chipid::biometrics {
namespace {

namespace fs = std::filesystem;

// What decode_picture() takes; the name tells, so that notes and indices beside the pictures do no harm.
constexpr std::string_view extensions[] = {".jpg", ".jpeg", ".png", ".jp2", ".j2k", ".JPG", ".JPEG", ".PNG"};
constexpr std::size_t largest_picture = 32U << 20U;

bool is_picture(const fs::directory_entry& entry) {
  const auto extension = entry.path().extension().string();
  return entry.symlink_status().type() == fs::file_type::regular &&
         std::find(std::begin(extensions), std::end(extensions), extension) != std::end(extensions);
}

bool is_folder(const fs::directory_entry& entry) {
  return entry.symlink_status().type() == fs::file_type::directory;
}

// Sorted, so that people and pictures have the same numbers on every machine.
Result<std::vector<fs::path>> entries(const fs::path& folder, bool (*wanted)(const fs::directory_entry&)) {
  std::error_code problem;
  std::vector<fs::path> found;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem)) {
    if (wanted(*entry)) found.push_back(entry->path());
  }
  if (problem) return fail(ErrorCode::usage_file, folder.string(), problem.message());
  std::sort(found.begin(), found.end());
  return found;
}

// What the picture is to blame for; everything else would befall all pictures.
bool is_fault_of_picture(const Error& error) {
  using enum ErrorCode;
  switch (error.code) {
    case face_none:
    case face_several:
    case picture_unknown_format:
    case picture_unreadable:
    case picture_over_limit:
      return true;
    default:
      return false;
  }
}

// Nothing for a picture that cannot be used.
Result<std::optional<FaceTemplate>> enrol(FaceMatcher& matcher, const fs::path& file) {
  CHIPID_TRY(const auto picture, core::read_file(file, largest_picture));
  auto face = matcher.enrol(picture, FaceRole::probe);
  if (!face && !is_fault_of_picture(face.error())) return fail(face.error());
  if (!face || !face->fit()) return std::nullopt;
  return std::optional(*std::move(face));
}

}  // namespace

Result<std::vector<LabelledPicture>> labelled_pictures(const fs::path& folder) {
  std::vector<LabelledPicture> pictures;
  std::uint32_t person = 0;
  CHIPID_TRY(const auto people, entries(folder, is_folder));
  for (const auto& one : people) {
    CHIPID_TRY(const auto files, entries(one, is_picture));
    for (const auto& file : files) pictures.push_back({person, file});
    if (!files.empty()) ++person;
  }
  return pictures;
}

Result<std::vector<LabelledTemplate>> enrol_all(FaceMatcher& matcher, const std::vector<LabelledPicture>& pictures,
                                                const std::function<bool(std::size_t, std::size_t)>& progress) {
  std::vector<LabelledTemplate> all;
  std::size_t done = 0;
  for (const auto& picture : pictures) {
    CHIPID_TRY(auto face, enrol(matcher, picture.file));
    if (face) all.push_back({picture.person, *std::move(face)});
    if (progress && !progress(++done, pictures.size())) return fail(ErrorCode::cancelled);
  }
  return all;
}

}  // namespace chipid::biometrics
