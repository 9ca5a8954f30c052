#pragma once

#include <compare>
#include <map>
#include <string>

#include "iso7816/apdu.hpp"

namespace chipid::replay {

/// What is selected on the card; the same READ BINARY means another file elsewhere.
struct Place {
  std::string application = {};  ///< hex of the DF name; empty: the master file
  std::string file = {};         ///< hex of the identifier, "sfi" and the short one, or empty
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// The place where `command` is carried out, if the card accepts it.
[[nodiscard]] Place place_of(Place before, const iso7816::CommandApdu& command);

[[nodiscard]] bool is_read_binary(const iso7816::CommandApdu& command) noexcept;

/// The content of files, put together from the blocks in which they were read.
class RecordedFiles {
 public:
  /// A block that leaves a gap behind what is known is dropped.
  void add(const Place& place, const iso7816::CommandApdu& read, const iso7816::ResponseApdu& answer);
  /// The answer to a READ BINARY, of any block: 6A82 for an unknown file, 6B00 beyond the end.
  [[nodiscard]] iso7816::ResponseApdu read(const Place& place, const iso7816::CommandApdu& read) const;

 private:
  std::map<Place, Bytes> contents_;
};

}  // namespace chipid::replay
