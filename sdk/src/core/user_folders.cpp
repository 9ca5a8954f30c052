#include "core/user_folders.hpp"

#include <cstdlib>

namespace chipid::core {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

namespace {

// Where the system tells no folder there is none: never one of the working directory, where anybody may have put a
// store.
#if defined(_WIN32)
constexpr auto nowhere = "\\\\.\\nonexistent";
#else
constexpr auto nowhere = "/nonexistent";
#endif

}  // namespace

std::filesystem::path user_data_folder() {
  using Path = std::filesystem::path;
  if (const auto data = environment("XDG_DATA_HOME")) return Path(*data) / "chipid";
#if defined(_WIN32)
  return Path(environment("LOCALAPPDATA").value_or(nowhere)) / "chipid";
#else
  return Path(environment("HOME").value_or(nowhere)) / ".local" / "share" / "chipid";
#endif
}

}  // namespace chipid::core
