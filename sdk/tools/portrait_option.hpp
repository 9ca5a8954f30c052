#pragma once

#include <CLI/CLI.hpp>
#include <chipid/read.hpp>
#include <filesystem>
#include <string>

namespace chipid::tool {

/// `--portrait FILE`: where the portrait goes. FILE.png holds the pixels; FILE.jpg and FILE.jp2 the chip's own bytes,
/// where they are of that format.
class PortraitOption {
 public:
  void add_to(CLI::App& command);

  /// usage.bad_value for another ending, or where DG2 is left out; usage.file for a folder that is not there. Where a
  /// portrait is asked for, its decoder is started, so that it stands ready when the chip has been read.
  [[nodiscard]] Result<> prepare(bool left_out) const;
  /// Writes the portrait where one was asked for.
  [[nodiscard]] Result<> write(const ReadReport& report) const;

 private:
  std::string path_;
};

}  // namespace chipid::tool
