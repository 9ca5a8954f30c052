#pragma once

#include <optional>

#include "forget/erased.hpp"

namespace chipid::counter {

/// Why a file (its name in an open folder) is not to be touched; nothing where it is a plain file of this user, or
/// where there is none.
[[nodiscard]] std::optional<Left> objection(int folder, const std::filesystem::path& path);
/// Writes zeros over all of it and waits for the disk, so that what stood there cannot be read from the disk. A file
/// that has a further name is not written over.
[[nodiscard]] bool overwrite(int folder, const std::filesystem::path& path);
/// Deletes it where there is one and no objection; both into `erased`.
void erase_file(int folder, const std::filesystem::path& path, Erased& erased);

}  // namespace chipid::counter
