#pragma once

#include <chipid/qr_picture.hpp>
#include <filesystem>
#include <vector>

namespace chipid::tool {

/// The files that a name with * and ? in its last part stands for, in the order of their names; the name itself where
/// there is no such sign or nothing fits.
[[nodiscard]] std::vector<std::filesystem::path> matching_files(const std::string& name);

/// The codes in a picture file. usage.file, picture.* where it cannot be read.
[[nodiscard]] Result<std::vector<PictureCode>> codes_in_file(const std::filesystem::path& path);

}  // namespace chipid::tool
