#include "raw_folder.hpp"

#include <algorithm>
#include <fstream>
#include <map>

#include "lds/files.hpp"

namespace chipid::session {
namespace {

namespace fs = std::filesystem;

// Which files of the folder mean one of the chip's.
Result<std::map<File, fs::path>> find_files(const fs::path& folder) {
  std::error_code problem;
  std::map<File, fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    const auto file = file_from_name(entry.path().filename().string());
    if (!file || !entry.is_regular_file(problem)) continue;
    if (!found.emplace(*file, entry.path()).second) {
      return fail(ErrorCode::usage_file, folder.string(), "two files for " + std::string(file_name(*file)));
    }
  }
  if (problem) return fail(ErrorCode::usage_file, folder.string(), problem.message());
  if (found.empty()) return fail(ErrorCode::usage_file, folder.string(), "no file of a chip in it (EF_SOD, DG1, ...)");
  return found;
}

Result<FileReport> read_file(File file, const fs::path& path) {
  FileReport report{.file = file};
  std::error_code problem;
  const auto size = fs::file_size(path, problem);
  if (problem) return fail(ErrorCode::usage_file, path.string(), problem.message());
  if (size > lds::file_info(file).max_size) {
    report.error = Error{.code = ErrorCode::file_too_large, .where = std::string(file_name(file))};
    return report;
  }
  report.bytes.resize(size);
  std::ifstream stream(path, std::ios::binary);
  if (!stream.read(reinterpret_cast<char*>(report.bytes.data()), static_cast<std::streamsize>(size))) {
    return fail(ErrorCode::usage_file, path.string());
  }
  return report;
}

}  // namespace

Result<std::vector<FileReport>> read_raw_folder(const fs::path& folder) {
  CHIPID_TRY(const auto found, find_files(folder));
  std::vector<FileReport> files;
  for (const auto& [file, path] : found) {
    CHIPID_TRY(files.emplace_back(), read_file(file, path));
  }
  return files;
}

}  // namespace chipid::session
