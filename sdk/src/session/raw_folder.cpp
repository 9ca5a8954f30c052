#include "raw_folder.hpp"

#include <algorithm>
#include <map>

#include "core/durable_file.hpp"
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
    if (!file || entry.is_directory(problem)) continue;
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
  auto bytes = core::read_file(path, lds::file_info(file).max_size);
  if (bytes) {
    report.bytes = *std::move(bytes);
  } else if (bytes.error().code == ErrorCode::data_over_limit) {
    report.error = Error{.code = ErrorCode::file_too_large, .where = std::string(file_name(file))};
  } else {
    return fail(bytes.error());
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
