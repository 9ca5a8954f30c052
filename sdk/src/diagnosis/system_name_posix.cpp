#include <sys/utsname.h>

#include <fstream>

#include "diagnosis/system_name.hpp"

namespace chipid::diagnosis {
namespace {

// os-release(5): PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
std::string distribution() {
  constexpr std::string_view key = "PRETTY_NAME=";
  std::ifstream file("/etc/os-release");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(key)) continue;
    auto name = line.substr(key.size());
    std::erase(name, '"');
    return name;
  }
  return {};
}

}  // namespace

// The system's nodename, which names the computer, is left out.
std::string system_name() {
  utsname system = {};
  if (::uname(&system) != 0) return distribution();
  const auto name = distribution();
  return (name.empty() ? name : name + ", ") + system.sysname + " " + system.release + " " + system.machine;
}

}  // namespace chipid::diagnosis
