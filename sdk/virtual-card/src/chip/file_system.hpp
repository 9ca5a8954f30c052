#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "iso7816/commands.hpp"
#include "tlv/tag.hpp"

namespace chipid::virtual_card {

/// The two directories of an eMRTD (ICAO 9303-10, 3.8), and an application beside it that has no files.
enum class DirectoryKind { master_file, application, match_on_card };

/// What kind of elementary file it is: where it lies and how it is called.
struct FileKind {
  std::string_view name;  ///< as `dump` writes it, such as "EF_COM" or "DG1"
  DirectoryKind directory;
  iso7816::FileId id;
  iso7816::ShortFileId sfi;
  tlv::Tag tag;  ///< outer tag of the content; 0: none fixed
};

/// The table of ICAO 9303-10, 3.8 to 4.7.
[[nodiscard]] const std::vector<FileKind>& file_kinds();
[[nodiscard]] const FileKind* find_kind(std::string_view name);
[[nodiscard]] const FileKind& data_group_kind(int number);

struct File {
  const FileKind* kind = nullptr;
  Bytes content = {};
  /// Readable before any access protocol.
  bool open = false;
  /// Readable by terminals alone that have one of these rights (terminal_authentication.hpp); 0: by all.
  std::uint8_t terminal_right = 0;
  /// Not readable by anybody.
  bool forbidden = false;
};

/// The elementary files of a card, those of both directories.
class FileSystem {
 public:
  void put(const FileKind& kind, Bytes content, bool open);
  void remove(std::string_view name);

  [[nodiscard]] const File* find(DirectoryKind directory, iso7816::FileId id) const;
  [[nodiscard]] const File* find(DirectoryKind directory, iso7816::ShortFileId sfi) const;
  [[nodiscard]] File* find(std::string_view name);
  [[nodiscard]] const File* find(std::string_view name) const;
  [[nodiscard]] const std::vector<File>& files() const noexcept { return files_; }

 private:
  std::vector<File> files_;
};

}  // namespace chipid::virtual_card
