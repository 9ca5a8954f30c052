#pragma once

#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <filesystem>

namespace chipid::evidence {

/// A file of PEM text; usage.file where it cannot be read or is far larger than keys are.
[[nodiscard]] Result<SecretBytes> read_key_file(const std::filesystem::path& path);

}  // namespace chipid::evidence
