#pragma once

#include <chipid/error.hpp>
#include <chipid/export.hpp>
#include <string>
#include <string_view>

namespace chipid {

/// Text of any origin made fit to be shown: valid UTF-8 in normalisation form C, without control, formatting
/// (bidirectional, invisible), private and line-separating characters, so that a name cannot move the cursor, reverse
/// its neighbours or hide. Bytes that are not UTF-8 are taken as ISO 8859-1.
[[nodiscard]] CHIPID_API std::string displayable(std::string_view text);

/// A day ("YYYY-MM-DD") as people of that language write it: "2030-01-15", "15/01/2030". Other text stays as it is.
[[nodiscard]] CHIPID_API std::string shown_day(std::string_view iso, Language language);

}  // namespace chipid
