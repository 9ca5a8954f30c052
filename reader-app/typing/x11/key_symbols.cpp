#include "key_symbols.hpp"

#include <xkbcommon/xkbcommon-keysyms.h>

namespace chipid::counter::typing::x11 {
namespace {

constexpr std::pair<std::string_view, Symbol> named[] = {
#define TYPING_KEY(name, keysym) {name, XKB_KEY_##keysym},
#include "../key_names.def"
#undef TYPING_KEY
};

}  // namespace

Symbol symbol_of(std::string_view name) {
  for (const auto& [known, symbol] : named) {
    if (known == name) return symbol;
  }
  if (name.size() != 1) return XCB_NO_SYMBOL;
  // Keys bear small letters.
  const auto letter = static_cast<unsigned char>(name[0]);
  return letter >= 'A' && letter <= 'Z' ? letter - 'A' + Symbol{'a'} : Symbol{letter};
}

std::string_view name_of(Symbol symbol) {
  if (symbol == XKB_KEY_KP_Enter) return "Enter";
  if (symbol == XKB_KEY_ISO_Left_Tab) return "Tab";
  for (const auto& [name, known] : named) {
    if (known == symbol) return name;
  }
  return {};
}

}  // namespace chipid::counter::typing::x11
