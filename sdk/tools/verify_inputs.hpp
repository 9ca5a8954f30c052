#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace chipid::tool {

/// One thing to verify: an evidence file, or a folder of a chip's raw files.
struct VerifyInput {
  std::filesystem::path path;
  bool folder = false;
};

/// What the paths given mean: a folder with evidence files in it (*.chipid) stands for each of them, by name.
/// usage.file names a path that does not exist.
[[nodiscard]] Result<std::vector<VerifyInput>> verify_inputs(const std::vector<std::string>& paths);

/// A file of at most `limit` bytes; usage.file where it cannot be read, evidence.too_large above that.
[[nodiscard]] Result<Bytes> read_whole_file(const std::filesystem::path& path, std::size_t limit);

/// The text of a receipt's file.
[[nodiscard]] Result<std::string> read_receipt(const std::filesystem::path& path);

/// Noon (UTC) of a day given as YYYY-MM-DD; usage.bad_value for anything else.
[[nodiscard]] Result<std::chrono::sys_seconds> parse_moment(const std::string& day);

}  // namespace chipid::tool
