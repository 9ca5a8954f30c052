#pragma once

#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <filesystem>
#include <map>
#include <string>

namespace chipid::remote {

using Secrets = std::map<std::string, SecretBytes>;

/// A file of at most 64 kB that nobody but its owner, this user or root, may read or write (mode 0600 or less);
/// match.secret with `where` = `name` otherwise. The file that was examined is the one that is read.
[[nodiscard]] Result<SecretBytes> read_secret_file(const std::filesystem::path& path, const std::string& name);

/// The secrets of a profile, without the line end that editors add; match.secret also for an empty one and for one that
/// could not stand in a header.
[[nodiscard]] Result<Secrets> read_secrets(const std::map<std::string, std::string>& files,
                                           const std::filesystem::path& folder);

}  // namespace chipid::remote
