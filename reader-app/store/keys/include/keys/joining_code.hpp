#pragma once

#include <string>

#include "keys/primitives.hpp"

/// What a person carries from a counter of the site to one that is to join it.
namespace chipid::counter::store {

/// 100 random bits in four groups of letters and digits that are not mistaken for each other (Crockford's base 32):
/// "7QK2M-90XRT-...".
[[nodiscard]] Outcome<std::string> new_joining_code();
/// The secret that such a code stands for: as it is typed, whatever its case, spaces and hyphens; O is 0, I and L
/// are 1.
[[nodiscard]] SecretBytes secret_of_code(std::string_view typed);

}  // namespace chipid::counter::store
