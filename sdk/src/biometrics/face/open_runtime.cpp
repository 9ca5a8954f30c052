#include <dlfcn.h>

#include <filesystem>

#include "biometrics/face/models.hpp"
#include "biometrics/face/runtime_plugin.hpp"
#include "load_runtime.hpp"

namespace chipid::biometrics {
namespace {

namespace fs = std::filesystem;

// The shared library, or the program that this code was linked into.
fs::path file_of_this_code() {
  Dl_info info{};
  if (::dladdr(reinterpret_cast<const void*>(&open_runtime), &info) == 0 || info.dli_fname == nullptr) return {};
  return info.dli_fname;
}

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  std::error_code trouble;
  for (const auto& file : {file_of_this_code(), fs::path("/proc/self/exe")}) {
    const auto real = fs::canonical(file, trouble);
    if (!trouble) found.push_back(real.parent_path());
  }
  return found;
}

}  // namespace

Result<std::unique_ptr<NetworkRuntime>> open_runtime() {
  std::error_code trouble;
  for (const auto& folder : folders()) {
    for (const auto* place : {".", "../lib", "chipid", CHIPID_PLUGINS_FROM_BIN}) {
      const auto plugin = (folder / place / runtime_plugin_file).lexically_normal();
      if (fs::is_regular_file(plugin, trouble)) return load_runtime(plugin);
    }
  }
  return fail(ErrorCode::face_no_matcher, runtime_plugin_file,
              "was not found beside the library; a build without OpenCV's dnn (libopencv-dnn-dev) has none");
}

}  // namespace chipid::biometrics
