#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace chipid::core {

/// The variable's value; nothing where it is not set or empty.
[[nodiscard]] std::optional<std::string> environment(const char* name);

/// Where this user's lasting data of ChipID is: $XDG_DATA_HOME/chipid, else ~/.local/share/chipid (XDG Base Directory
/// Specification), on Windows %LOCALAPPDATA%\chipid. Whether it exists is not looked at.
[[nodiscard]] std::filesystem::path user_data_folder();

}  // namespace chipid::core
