#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <filesystem>

/// What is written for others to read; usage.file where it cannot be.
namespace chipid::virtual_card {

[[nodiscard]] Result<> make_folder(const std::filesystem::path& folder);
[[nodiscard]] Result<> write_file(const std::filesystem::path& path, BytesView bytes);

}  // namespace chipid::virtual_card
