#include "symbol_text.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "character_sets.hpp"
#include "core/text.hpp"

namespace chipid::barcode {
namespace {

// A reading that makes sense; the others say nothing.
std::optional<std::string> only_reading(BytesView raw) {
  std::optional<std::string> only;
  for (const auto& reading : {as_utf16(raw), as_windows_1258(raw), as_latin_1(raw)}) {
    if (!reading) continue;
    if (only && *only != *reading) return std::nullopt;
    only = reading;
  }
  return only;
}

}  // namespace

Code with_text(Symbol symbol) {
  Code code{.raw = std::move(symbol.raw), .corners = symbol.corners};
  const auto raw = core::as_text(code.raw);
  if (is_utf8(raw)) {
    const auto undone = encoded_once(raw);
    code.repaired = undone.has_value();
    code.text = undone.value_or(std::string(raw));
  } else if (is_utf8(symbol.declared_text) && !symbol.declared_text.empty()) {
    code.text = std::move(symbol.declared_text);
  } else if (auto reading = only_reading(code.raw)) {
    code.repaired = true;
    code.text = *std::move(reading);
  }
  return code;
}

}  // namespace chipid::barcode
