#include <algorithm>
#include <array>

#include "typing/profile.hpp"

namespace chipid::counter::typing {
namespace {

constexpr std::array<std::string_view, 27> names = {
#define TYPING_KEY(name, keysym) name,
#include "key_names.def"
#undef TYPING_KEY
};

constexpr std::pair<std::string_view, bool KeyStep::*> modifiers[] = {
    {"Ctrl+", &KeyStep::ctrl}, {"Alt+", &KeyStep::alt}, {"Shift+", &KeyStep::shift}};

bool is_letter_or_digit(std::string_view text) {
  return text.size() == 1 && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= '0' && text[0] <= '9'));
}

}  // namespace

bool is_key_name(std::string_view name) noexcept {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Result<KeyStep> parse_key(std::string_view text) {
  KeyStep key;
  for (const auto& [prefix, flag] : modifiers) {
    if (text.substr(0, prefix.size()) != prefix) continue;
    key.*flag = true;
    text.remove_prefix(prefix.size());
  }
  // A letter alone is text; as a key it is a shortcut.
  const bool shortcut = is_letter_or_digit(text) && (key.ctrl || key.alt);
  if (!is_key_name(text) && !shortcut) return fail(ErrorCode::usage_bad_value, "key", "no such key");
  key.key = text;
  return key;
}

std::string key_text(const KeyStep& key) {
  std::string text;
  for (const auto& [prefix, flag] : modifiers) {
    if (key.*flag) text += prefix;
  }
  return text + key.key;
}

}  // namespace chipid::counter::typing
