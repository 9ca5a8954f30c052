#include <filesystem>

#include "biometrics/face/models.hpp"
#include "biometrics/face/runtime_plugin.hpp"
#include "core/own_folders.hpp"
#include "load_runtime.hpp"

namespace chipid::biometrics {
Result<std::unique_ptr<NetworkRuntime>> open_runtime() {
  namespace fs = std::filesystem;
  std::error_code trouble;
  for (const auto& folder : core::own_folders(reinterpret_cast<const void*>(&open_runtime))) {
    for (const auto* place : {".", "../lib", "chipid", CHIPID_PLUGINS_FROM_BIN}) {
      const auto plugin = (folder / place / runtime_plugin_file).lexically_normal();
      if (fs::is_regular_file(plugin, trouble)) return load_runtime(plugin);
    }
  }
  return fail(ErrorCode::face_no_matcher, runtime_plugin_file,
              "was not found beside the library; a build without OpenCV's dnn (libopencv-dnn-dev) has none");
}

}  // namespace chipid::biometrics
