#pragma once

#include <span>

#include "record/link.hpp"

namespace chipid::counter::store {

/// A record with its place.
struct StoredEntry {
  CounterId counter = {};
  std::uint64_t sequence = 0;
  Entry entry = {};
};

/// {"entries": [...]}: what is kept of a person, or the log of processing, for people to take away. Without tokens.
/// UTF-8, indented, with its line end; times in UTC (ISO 8601).
[[nodiscard]] std::string to_json(std::span<const StoredEntry> entries);

}  // namespace chipid::counter::store
