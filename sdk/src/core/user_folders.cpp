#include "core/user_folders.hpp"

#include <cstdlib>

namespace chipid::core {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

std::filesystem::path user_data_folder() {
  using Path = std::filesystem::path;
  if (const auto data = environment("XDG_DATA_HOME")) return Path(*data) / "chipid";
#if defined(_WIN32)
  return Path(environment("LOCALAPPDATA").value_or(".")) / "chipid";
#else
  return Path(environment("HOME").value_or(".")) / ".local" / "share" / "chipid";
#endif
}

}  // namespace chipid::core
