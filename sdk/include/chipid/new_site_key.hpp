#pragma once

#include <chipid/site_key.hpp>
#include <filesystem>

namespace chipid {

/// Makes a site's key and writes it to `path`, PEM (PKCS#8) that only its owner may open (mode 0600), never in place of
/// a file that is there; beside it, with the ending .pub, the public key that verifiers enrol. The folder is made where
/// it is absent. usage.file where one of them cannot be written: then neither stays.
[[nodiscard]] CHIPID_API Result<SiteKey> create_site_key(const std::filesystem::path& path);

/// The same as PEM text, for whoever keeps it elsewhere than in a file, such as in the desktop's keyring;
/// SiteKey::from_pem() opens it. crypto.failure where the system gives no random numbers.
[[nodiscard]] CHIPID_API Result<SecretBytes> new_site_key_pem();

}  // namespace chipid
