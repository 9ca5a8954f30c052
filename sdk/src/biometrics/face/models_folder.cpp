#include "biometrics/face/models.hpp"
#include "core/user_folders.hpp"

namespace chipid::biometrics {

std::filesystem::path default_models_folder() {
  if (const auto models = core::environment("CHIPID_MODELS")) return *models;
  return core::user_data_folder() / "models";
}

}  // namespace chipid::biometrics
