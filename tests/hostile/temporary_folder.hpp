#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

namespace chipid::test {

/// A name below the system's temporary folder that nobody else has; what lies there at the end is removed.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(std::filesystem::temp_directory_path() / unique_name()) {}
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  static std::string unique_name() {
    static int count = 0;
    return "chipid-hostile-" + std::to_string(getpid()) + "-" + std::to_string(++count);
  }

  std::filesystem::path path_;
};

}  // namespace chipid::test
