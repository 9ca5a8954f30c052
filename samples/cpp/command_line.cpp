#include "command_line.hpp"

#include <charconv>
#include <cstdlib>
#include <iostream>

namespace {

[[noreturn]] void refuse(std::string_view usage) {
  std::cerr << "Cách dùng / Usage: " << usage << '\n';
  std::exit(2);
}

}  // namespace

std::optional<std::string> CommandLine::option(std::string_view name) const {
  const auto found = options.find(name);
  return found == options.end() ? std::nullopt : std::optional(found->second);
}

unsigned long CommandLine::number(std::string_view name, unsigned long without_option) const {
  const auto text = option(name);
  if (!text) return without_option;
  unsigned long value = 0;
  const auto* end = text->data() + text->size();
  const auto parsed = std::from_chars(text->data(), end, value);
  if (parsed.ptr != end || parsed.ec != std::errc{}) refuse(usage);
  return value;
}

CommandLine CommandLine::parse(int count, char** arguments, std::string_view usage) {
  CommandLine line{.usage = std::string(usage)};
  for (int at = 1; at < count; ++at) {
    const std::string argument = arguments[at];
    const bool is_option = argument.starts_with("--");
    if (is_option && (usage.find(argument + " ") == usage.npos || at + 1 == count)) refuse(usage);
    if (is_option) {
      line.options[argument] = arguments[++at];
    } else {
      if (!line.word.empty()) refuse(usage);
      line.word = argument;
    }
  }
  if (line.word.empty()) refuse(usage);
  return line;
}
