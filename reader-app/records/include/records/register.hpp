#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "records/csv_reader.hpp"

/// A table that the counter itself writes, a row a person: who was here.
namespace chipid::counter {

/// Adds a row to a table (CSV, RFC 4180, UTF-8 with a byte order mark, for its owner alone); a new one begins with
/// `head`. On the disk when this returns, whole or not at all; counters that share the file wait for each other. No
/// cell can start a formula. usage.file where it cannot be written, or is no plain file.
[[nodiscard]] Result<> add_to_register(const std::filesystem::path& file, const CsvRow& head, const CsvRow& row);

}  // namespace chipid::counter
