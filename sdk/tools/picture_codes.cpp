#include "picture_codes.hpp"

#include <algorithm>

#include "verify_inputs.hpp"

namespace chipid::tool {
namespace {

namespace fs = std::filesystem;

// * is any number of characters, ? one.
bool matches(std::string_view name, std::string_view pattern) {
  if (pattern.empty()) return name.empty();
  if (pattern.front() != '*') {
    const bool fits = !name.empty() && (pattern.front() == '?' || pattern.front() == name.front());
    return fits && matches(name.substr(1), pattern.substr(1));
  }
  const auto rest = pattern.find_first_not_of('*');
  if (rest == std::string_view::npos) return true;
  for (std::size_t at = 0; at <= name.size(); ++at) {
    if (matches(name.substr(at), pattern.substr(rest))) return true;
  }
  return false;
}

}  // namespace

std::vector<fs::path> matching_files(const std::string& name) {
  const fs::path path(name);
  const auto pattern = path.filename().string();
  if (pattern.find_first_of("*?") == std::string::npos) return {path};
  std::vector<fs::path> files;
  std::error_code problem;
  const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    if (matches(entry.path().filename().string(), pattern))
      files.push_back(path.parent_path() / entry.path().filename());
  }
  std::sort(files.begin(), files.end());
  return files.empty() ? std::vector<fs::path>{path} : files;
}

Result<std::vector<PictureCode>> codes_in_file(const fs::path& path) {
  auto file = read_whole_file(path, max_picture_size);
  if (!file) {
    auto error = std::move(file).error();
    if (error.code == ErrorCode::evidence_too_large) error.code = ErrorCode::data_over_limit;
    return fail(std::move(error));
  }
  auto codes = codes_in_picture(*file);
  if (!codes && codes.error().where.empty()) codes.error().where = path.filename().string();
  return codes;
}

}  // namespace chipid::tool
