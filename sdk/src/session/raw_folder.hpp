#pragma once

#include <chipid/read.hpp>
#include <filesystem>

namespace chipid::session {

/// The files of a chip in a folder of raw files, each once, in the order of `File`. usage.file names what cannot be
/// read; files over their cap are too large.
[[nodiscard]] Result<std::vector<FileReport>> read_raw_folder(const std::filesystem::path& folder);

}  // namespace chipid::session
