#pragma once

#include <string_view>

#include "key_map.hpp"

namespace chipid::counter::typing::x11 {

/// The symbol of a key that a profile names; XCB_NO_SYMBOL: it names none.
[[nodiscard]] Symbol symbol_of(std::string_view name);
/// The other way; empty where a profile has no name for it.
[[nodiscard]] std::string_view name_of(Symbol symbol);

}  // namespace chipid::counter::typing::x11
