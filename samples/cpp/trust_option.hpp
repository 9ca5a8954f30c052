#pragma once

#include <chipid/trust.hpp>

#include "command_line.hpp"

/// The store that `--trust FOLDER` names, else that of this user.
[[nodiscard]] inline chipid::Result<chipid::TrustStore> trust_store(const CommandLine& line) {
  const auto folder = line.option("--trust");
  if (!folder) return chipid::TrustStore::load_default();
  const std::filesystem::path path(*folder);
  return chipid::TrustStore::load({&path, 1});
}
