#include "symbol_text.hpp"

#include <utility>

#include "core/text.hpp"

namespace chipid::barcode {

Code with_text(Symbol symbol) {
  Code code{.raw = std::move(symbol.raw), .corners = symbol.corners};
  if (core::to_nfc(core::as_text(code.raw))) code.text = core::as_text(code.raw);
  return code;
}

}  // namespace chipid::barcode
