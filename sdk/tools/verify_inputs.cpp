#include "verify_inputs.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace chipid::tool {
namespace {

namespace fs = std::filesystem;

std::vector<VerifyInput> evidence_files_in(const fs::path& folder) {
  std::error_code problem;
  std::vector<VerifyInput> files;
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    if (entry.path().extension() == ".chipid") files.push_back({.path = entry.path()});
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

Result<> add(std::vector<VerifyInput>& inputs, const fs::path& path) {
  std::error_code problem;
  if (!fs::is_directory(path, problem)) {
    if (!fs::exists(path, problem)) return fail(ErrorCode::usage_file, path.string());
    inputs.push_back({.path = path});
    return {};
  }
  const auto files = evidence_files_in(path);
  if (files.empty()) inputs.push_back({.path = path, .folder = true});
  inputs.insert(inputs.end(), files.begin(), files.end());
  return {};
}

}  // namespace

Result<std::vector<VerifyInput>> verify_inputs(const std::vector<std::string>& paths) {
  std::vector<VerifyInput> inputs;
  for (const auto& path : paths) CHIPID_CHECK(add(inputs, path));
  return inputs;
}

Result<Bytes> read_whole_file(const fs::path& path, std::size_t limit) {
  std::error_code problem;
  // A pipe or a device would be waited for, or have no end.
  if (fs::exists(path, problem) && !fs::is_regular_file(path, problem)) {
    return fail(ErrorCode::usage_file, path.string(), "is not a regular file");
  }
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const auto size = file ? static_cast<std::streamoff>(file.tellg()) : std::streamoff{-1};
  if (size < 0) return fail(ErrorCode::usage_file, path.string());
  if (static_cast<std::size_t>(size) > limit) return fail(ErrorCode::evidence_too_large, path.string());
  Bytes bytes(static_cast<std::size_t>(size));
  file.seekg(0);
  if (!file.read(reinterpret_cast<char*>(bytes.data()), size)) return fail(ErrorCode::usage_file, path.string());
  return bytes;
}

Result<std::string> read_receipt(const fs::path& path) {
  constexpr std::size_t longest = 65536;
  CHIPID_TRY(const auto bytes, read_whole_file(path, longest));
  return std::string(bytes.begin(), bytes.end());
}

Result<std::chrono::sys_seconds> parse_moment(const std::string& day) {
  int year = 0;
  unsigned month = 0;
  unsigned number = 0;
  int used = 0;
  const int found = std::sscanf(day.c_str(), "%4d-%2u-%2u%n", &year, &month, &number, &used);
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(number)};
  if (found != 3 || used != 10 || day.size() != 10 || !date.ok()) {
    return fail(ErrorCode::usage_bad_value, "--at", "YYYY-MM-DD");
  }
  return std::chrono::sys_days(date) + std::chrono::hours(12);
}

}  // namespace chipid::tool
