#pragma once

#include <chipid/secret.hpp>
#include <optional>
#include <string>

namespace chipid::counter::store {

/// Lower case.
[[nodiscard]] std::string to_hex(BytesView bytes);
/// Nothing where it is no hexadecimal of whole bytes.
[[nodiscard]] std::optional<SecretBytes> from_hex(std::string_view text);

}  // namespace chipid::counter::store
