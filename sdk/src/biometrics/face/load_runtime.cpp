#include "load_runtime.hpp"

#include <dlfcn.h>

#include "biometrics/face/runtime_plugin.hpp"

namespace chipid::biometrics {
namespace {

tl::unexpected<Error> unusable(const std::filesystem::path& plugin, const char* why) {
  return fail(ErrorCode::face_no_matcher, plugin.string(), why == nullptr ? "cannot be loaded" : why);
}

}  // namespace

Result<std::unique_ptr<NetworkRuntime>> load_runtime(const std::filesystem::path& plugin) {
  // Never unloaded: its networks may be anywhere. All its symbols are bound now, not in the middle of a comparison.
  auto* library = ::dlopen(plugin.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (library == nullptr) return unusable(plugin, ::dlerror());
  const auto open = reinterpret_cast<OpenRuntimeFunction>(::dlsym(library, open_runtime_function));
  if (open == nullptr) return unusable(plugin, ::dlerror());
  std::unique_ptr<NetworkRuntime> runtime(open(runtime_plugin_version));
  if (!runtime) return unusable(plugin, "of another version of ChipID");
  return runtime;
}

}  // namespace chipid::biometrics
