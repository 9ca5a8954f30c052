#pragma once

#include <chipid/site_key.hpp>
#include <filesystem>

namespace chipid {

/// Makes a site's key and writes it to `path`, PEM (PKCS#8) that only its owner may open (mode 0600), never in place of
/// a file that is there; beside it, with the ending .pub, the public key that verifiers enrol. The folder is made where
/// it is absent. usage.file where one of them cannot be written: then neither stays.
[[nodiscard]] CHIPID_API Result<SiteKey> create_site_key(const std::filesystem::path& path);

}  // namespace chipid
