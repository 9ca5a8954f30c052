#pragma once

#include <filesystem>
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "records/csv_reader.hpp"

/// A table that the counter itself writes, a row a person: who was here.
namespace chipid::counter {

/// Looks through a table for what is about to be added; an error where it cannot be understood.
using IsThere = std::function<Result<bool>(std::istream& table)>;

/// Adds a row to a table (CSV, RFC 4180, UTF-8 with a byte order mark, for its owner alone); a new one begins with
/// `head`. False where `is_there` found it, so that counters that share the file never add somebody twice: they wait
/// for each other, five seconds at most. On the disk when this returns, whole or not at all. No cell can start a
/// formula. usage.file where it cannot be written, is no plain file, or is held by another for too long.
[[nodiscard]] Result<bool> add_to_register(const std::filesystem::path& file, const CsvRow& head, const CsvRow& row,
                                           const IsThere& is_there = {});

}  // namespace chipid::counter
