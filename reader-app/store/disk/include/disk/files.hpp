#pragma once

#include <chipid/bytes.hpp>
#include <filesystem>

#include "base/trouble.hpp"

/// Small files of a counter, readable by their owner alone. disk_full, read_only, refused (no right), failed.
namespace chipid::counter::store {

enum class Durability {
  wait,        ///< on the disk when the call returns
  do_not_wait  ///< whole, old or new, but a power cut may bring the old one back
};

/// Takes the place of what is there, once it is whole.
[[nodiscard]] Outcome<> replace_file(const std::filesystem::path& path, BytesView content,
                                     Durability durability = Durability::wait);
/// The first free name of NUMBER.suffix from `number` on, which it returns; on the disk when the call returns.
[[nodiscard]] Outcome<std::uint64_t> add_numbered_file(const std::filesystem::path& folder, std::uint64_t number,
                                                       std::string_view suffix, BytesView content);
/// damaged where it is larger than `limit`.
[[nodiscard]] Outcome<Bytes> read_file(const std::filesystem::path& path, std::size_t limit);
[[nodiscard]] Outcome<> make_private_folder(const std::filesystem::path& path);

/// The name of a numbered file; names sort as numbers do.
[[nodiscard]] std::string numbered_name(std::uint64_t number, std::string_view suffix);

/// Whether a file of that name is what is left of a write that did not end.
[[nodiscard]] bool is_unfinished(std::string_view name);

}  // namespace chipid::counter::store
