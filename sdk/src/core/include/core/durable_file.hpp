#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

/// Files that survive a power cut in their old or their new state, and never between. usage.file where the system
/// refuses.
namespace chipid::core {

/// The size of a regular file that is to be read whole; what is wrong with it as of read_file().
[[nodiscard]] Result<std::size_t> regular_size(const std::filesystem::path& path, std::size_t limit);

/// The whole file; usage.file where it cannot be read or is no regular file, data.over_limit where it is larger than
/// `limit`.
[[nodiscard]] Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit);

/// Writes a file under another name, waits until it is on the disk and renames it over `path`.
[[nodiscard]] Result<> replace_file(const std::filesystem::path& path, BytesView content);

struct NewFile {
  std::string name = {};
  Bytes content = {};
};
/// Writes files into a folder and waits once until all are on the disk. Existing ones of these names are replaced.
[[nodiscard]] Result<> write_files(const std::filesystem::path& folder, std::span<const NewFile> files);

/// Holds a lock file against other processes and other holders in this one; released by the end of the process too.
class FileLock {
 public:
  /// Nothing where somebody else holds it.
  [[nodiscard]] static Result<std::unique_ptr<FileLock>> try_lock(const std::filesystem::path& path);
  virtual ~FileLock() = default;
};

}  // namespace chipid::core
