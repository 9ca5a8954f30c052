#pragma once

#include <chipid/bytes.hpp>
#include <filesystem>
#include <string>

namespace chipid::test {

/// A folder of its own for one test, removed at its end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// A file for a program to read.
void write(const std::string& path, BytesView bytes);

/// Whether a program said so.
[[nodiscard]] bool has(const std::string& text, const std::string& part);

/// Runs a command line of the shell; its output, standard error included. The test fails unless it exits with 0.
std::string run(const std::string& command);

}  // namespace chipid::test
