#include "engine/site_key_file.hpp"

namespace chipid::counter {

std::filesystem::path site_key_file(const std::filesystem::path& config) {
  return config / "site-key.pem";
}

std::filesystem::path site_key_public_file(const std::filesystem::path& config) {
  return site_key_file(config).replace_extension(".pub");
}

Result<std::optional<SiteKey>> load_site_key(const std::filesystem::path& config) {
  std::error_code ignored;
  if (config.empty() || !std::filesystem::exists(site_key_file(config), ignored)) return std::nullopt;
  CHIPID_TRY(auto key, SiteKey::load(site_key_file(config)));
  return std::optional(std::move(key));
}

}  // namespace chipid::counter
