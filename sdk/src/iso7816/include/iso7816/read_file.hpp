#pragma once

#include <functional>

#include "iso7816/card_channel.hpp"
#include "iso7816/commands.hpp"
#include "tlv/tag.hpp"

namespace chipid::iso7816 {

/// An elementary file whose content is one data object.
struct FileRef {
  FileId id;
  ShortFileId sfi;
  tlv::Tag tag;              ///< outer tag of the content; 0: whatever comes
  std::size_t max_size = 0;  ///< bytes; a file that announces more is refused before memory is reserved
};

struct FileContent {
  Bytes bytes = {};
  /// False if the card ended the file before its outer length.
  bool complete = true;
};

/// Called after every block with the bytes read and the announced total; an error it returns stops the read.
using ReadProgress = std::function<Result<>(std::size_t done, std::size_t total)>;

/// Reads transparent files over a channel with as few commands as it allows: the first block, by short identifier,
/// tells the length; SELECT is used only where the card refuses that. Remembers the chunk a card is content with.
class FileReader {
 public:
  /// Does not own the channel.
  explicit FileReader(CardChannel& channel) noexcept : channel_(channel), chunk_(channel.max_ne()) {}

  /// file.absent, file.no_rights, file.too_large, file.malformed (outer tag), card.refused, or the channel's error.
  [[nodiscard]] Result<FileContent> read(const FileRef& file, const ReadProgress& progress = {});
  /// The same by SELECT alone, for a card that denies a file by its short identifier and yet has it.
  [[nodiscard]] Result<FileContent> read_by_selection(const FileRef& file, const ReadProgress& progress = {});

  /// What one READ BINARY gives of a file: all of a short file that has no outer object to tell its length, such as
  /// EF.ATR/INFO, which is a row of data objects. Errors as above, but for tag and size.
  [[nodiscard]] Result<Bytes> first_block(const FileRef& file);

 private:
  [[nodiscard]] Result<FileContent> read_on(const FileRef& file, Bytes first, const ReadProgress& progress);
  [[nodiscard]] Result<Bytes> select_and_read_first_block(const FileRef& file);
  [[nodiscard]] Result<ResponseApdu> transmit_stepping_down(CommandApdu command);
  [[nodiscard]] Result<Bytes> block_at(std::size_t offset, std::size_t wanted);

  CardChannel& channel_;
  std::size_t chunk_;
};

}  // namespace chipid::iso7816
