#pragma once

#include <filesystem>

#include "record/entry.hpp"

namespace chipid::counter::store {

/// A record as it lies on the disk of its counter: sealed, for that counter and that purpose alone.
[[nodiscard]] Outcome<Bytes> seal_entry(const CounterKeys& keys, std::string_view purpose, const Entry& entry);
/// damaged: changed, of another counter, or for another purpose; trouble of read_file().
[[nodiscard]] Outcome<Entry> read_sealed_entry(const CounterKeys& keys, std::string_view purpose,
                                               const std::filesystem::path& file);

/// Files of that ending (".entry"), by name. Nothing where the folder is absent.
[[nodiscard]] std::vector<std::filesystem::path> files_with_ending(const std::filesystem::path& folder,
                                                                   std::string_view ending);
/// Keeps a file out of the way, under another name, for those who look into it.
void set_file_aside(const std::filesystem::path& file);

}  // namespace chipid::counter::store
