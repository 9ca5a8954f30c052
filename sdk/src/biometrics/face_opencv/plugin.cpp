#include <cstring>

#include "biometrics/face/runtime_plugin.hpp"
#include "opencv_runtime.hpp"

extern "C" __attribute__((visibility("default"))) chipid::biometrics::NetworkRuntime* chipid_open_network_runtime(
    const char* version) noexcept try {
  if (std::strcmp(version, chipid::biometrics::runtime_plugin_version) != 0) return nullptr;
  return new chipid::biometrics::OpenCvRuntime();
} catch (...) {
  return nullptr;
}
