#pragma once

#include <chipid/site_key.hpp>
#include <filesystem>
#include <optional>

namespace chipid::counter {

/// Where a site's key lies in the folder of the app's settings: site-key.pem.
[[nodiscard]] std::filesystem::path site_key_file(const std::filesystem::path& config);

/// Its public half, which is laid beside it: site-key.pub.
[[nodiscard]] std::filesystem::path site_key_public_file(const std::filesystem::path& config);

/// Nothing where there is no such file: the site does not sign. Errors of SiteKey::load(). Any thread.
[[nodiscard]] Result<std::optional<SiteKey>> load_site_key(const std::filesystem::path& config);

}  // namespace chipid::counter
