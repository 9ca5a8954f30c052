#pragma once

#include <chipid/bytes.hpp>

#include "outlets/exports.hpp"
#include "outlets/register_table.hpp"

namespace chipid::counter::outlets {

/// A new file of a name that is nobody's: "chipid-20301231-235959-1a2b3c4d.json".
[[nodiscard]] Outcome<std::filesystem::path> write_new(const std::filesystem::path& folder, std::string_view suffix,
                                                       std::chrono::sys_seconds time, BytesView content);

/// A row at the end of the register of the day, begun where there is none; a person who is in it already is not added.
/// Several counters may write into one folder. not_written, other_columns.
[[nodiscard]] Outcome<Exported> note_guest(const std::filesystem::path& folder, const RegisterTable& table,
                                           const Document& document, std::chrono::sys_seconds time);

}  // namespace chipid::counter::outlets
