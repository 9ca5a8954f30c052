#include "biometrics/face/models.hpp"
#include "core/own_folders.hpp"
#include "core/user_folders.hpp"

namespace chipid::biometrics {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> installed_models() {
  std::error_code trouble;
  for (const auto& folder : core::own_folders(reinterpret_cast<const void*>(&default_models_folder))) {
    for (const auto* place : {CHIPID_MODELS_FROM_LIB, CHIPID_MODELS_FROM_BIN}) {
      const auto models = (folder / place).lexically_normal();
      if (fs::is_directory(models, trouble)) return models;
    }
  }
  return std::nullopt;
}

}  // namespace

fs::path default_models_folder() {
  if (const auto models = core::environment("CHIPID_MODELS")) return *models;
  std::error_code trouble;
  const auto own = core::user_data_folder() / "models";
  return fs::is_directory(own, trouble) ? own : installed_models().value_or(own);
}

}  // namespace chipid::biometrics
