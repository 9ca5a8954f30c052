#pragma once

#include <optional>
#include <string>

#include "tlv/reader.hpp"

namespace chipid::pki {

/// The text of a DirectoryString (RFC 5280, 4.1.2.4) or another string type as UTF-8, not normalised; nothing where the
/// object is no string. For this module's sources.
[[nodiscard]] std::optional<std::string> string_text(const tlv::Element& element);

}  // namespace chipid::pki
