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
inline constexpr const char* set_aside_ending = ".damaged";
/// Whether a file of that name is a sealed one: so many digits, hexadecimal, then that ending or what marks one set
/// aside.
[[nodiscard]] bool is_sealed_file(std::string_view name, std::string_view ending, std::size_t digits);
/// Keeps a file out of the way, under another name, for those who look into it.
void set_file_aside(const std::filesystem::path& file);

}  // namespace chipid::counter::store
