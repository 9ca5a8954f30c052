#pragma once

#include <filesystem>

#include "personalise/terminal_pki.hpp"

namespace chipid::virtual_card {

/// The chain and key of the inspection system: cvca.cvcert, dv.cvcert, is.cvcert, is.key.
[[nodiscard]] Result<> write_terminal_files(const std::filesystem::path& folder, const TerminalPki& pki);

}  // namespace chipid::virtual_card
