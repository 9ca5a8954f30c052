#pragma once

#include "zxing_engine.hpp"

namespace chipid::barcode {

/// The code with its text: `raw` where that is UTF-8 (RFC 3629, strictly); else by the character set that the symbol
/// declares; else, marked as repaired, by the one reading that makes sense; else no text.
[[nodiscard]] Code with_text(Symbol symbol);

}  // namespace chipid::barcode
