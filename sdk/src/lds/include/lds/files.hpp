#pragma once

#include <chipid/bytes.hpp>
#include <chipid/file.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "tlv/tag.hpp"

namespace chipid::lds {

/// One row of the table of files.
struct FileInfo {
  File file;
  std::string_view name;
  std::uint16_t id;      ///< file identifier
  std::uint8_t sfi;      ///< short EF identifier
  tlv::Tag tag;          ///< outer tag of the content; 0 where it has none of its own
  std::size_t max_size;  ///< bytes; above this a file is refused before memory is reserved
  bool in_application;   ///< false: in the master file
};

/// Every file, in the order of `File` (ICAO 9303-10, 3.11 and table 36).
[[nodiscard]] std::span<const FileInfo> all_files() noexcept;
[[nodiscard]] const FileInfo& file_info(File file) noexcept;

/// DG1 to DG16 by number; nothing for another number.
[[nodiscard]] std::optional<File> data_group(std::uint32_t number) noexcept;
/// 1 to 16, or 0 for a file that is no data group.
[[nodiscard]] std::uint32_t data_group_number(File file) noexcept;
/// The file whose content has this outer tag.
[[nodiscard]] std::optional<File> file_of_tag(tlv::Tag tag) noexcept;

}  // namespace chipid::lds
