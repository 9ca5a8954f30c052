#pragma once

#include <string>
#include <string_view>

namespace chipid::diagnosis {

/// The text with `home`, the user's own folder, written "~", and numbers masked: those of six digits and more in one
/// piece (a CAN has six, a document's number nine, a citizen's twelve) or of nine and more in groups.
[[nodiscard]] std::string masked(std::string_view text, std::string_view home);

}  // namespace chipid::diagnosis
