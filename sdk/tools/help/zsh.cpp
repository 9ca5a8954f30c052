#include <fmt/format.h>

#include <string>

#include "completion.hpp"

namespace chipid::tool::help {
namespace {

using Kind = Argument::Kind;

// Inside single quotes, and inside the brackets and between the colons of _arguments.
std::string quoted(const std::string& text) {
  auto safe = replaced(text, "\\", "\\\\");
  for (const char* mark : {"[", "]", ":"}) safe = replaced(safe, mark, std::string("\\") + mark);
  return replaced(safe, "'", "'\\''");
}

std::string action(const Argument& argument) {
  switch (argument.kind) {
    case Kind::words:
      return fmt::format("({})", quoted(joined(argument.words)));
    case Kind::word_list:
      return "_sequence compadd - " + quoted(joined(argument.words));
    case Kind::file:
      return "_files";
    case Kind::folder:
      return "_files -/";
    default:
      return " ";
  }
}

std::string value(const Argument& argument) {
  return argument.kind == Kind::none ? std::string() : fmt::format(":{}:{}", quoted(argument.name), action(argument));
}

std::string option_lines(const Option& option) {
  std::string lines;
  for (const auto& name : option.names) {
    const auto* equals = option.argument.kind != Kind::none && name.substr(0, 2) == "--" ? "=" : "";
    lines += fmt::format(" \\\n    '{}{}{}[{}]{}'", option.repeated ? "*" : "", name, equals,
                         quoted(option.description), value(option.argument));
  }
  return lines;
}

std::string alone_line(const Option& option) {
  return fmt::format(" \\\n    '{}:{}:{}'", option.repeated ? "*" : "", quoted(option.argument.name),
                     action(option.argument));
}

// A function a command; where there are further ones it offers them and goes on in the one that is chosen.
std::string function_of(const Command& command, const std::string& language) {
  auto text = fmt::format("_{}_{}() {{\n", as_name(command.path), language);
  if (!command.commands.empty()) text += "  local curcontext=$curcontext state line\n";
  text += "  _arguments -C -S";
  for (const auto& option : command.options) text += option_lines(option);
  for (const auto& option : command.alone) text += alone_line(option);
  if (command.commands.empty()) return text + "\n}\n\n";
  text += " \\\n    '(-): :->command' '(-)*:: :->rest'\n  case $state in\n    command)\n      local -a commands=(";
  for (const auto& inner : command.commands) {
    text += fmt::format("\n        '{}:{}'", inner.name, replaced(inner.description, "'", "'\\''"));
  }
  text += fmt::format(
      "\n      )\n      _describe {} commands\n      ;;\n    rest)\n"
      "      (( $+functions[_{}_${{words[1]//-/_}}_{}] )) && _{}_${{words[1]//-/_}}_{}\n      ;;\n  esac\n}}\n\n",
      language == "vi" ? "'lệnh'" : "command", as_name(command.path), language, as_name(command.path), language);
  return text;
}

std::string functions_of(const Command& command, const std::string& language) {
  std::string text;
  for_each_command(command, [&](const Command& each) { text += function_of(each, language); });
  return text;
}

}  // namespace

std::string zsh_completion(const Told& told) {
  const auto name = as_name(told.en.name);
  return fmt::format(
      "#compdef {0}\n# Completion of {0} for zsh, made from what its command line is parsed by.\n\n{1}{2}"
      "_{3}() {{\n  case ${{LC_ALL:-${{LC_MESSAGES:-$LANG}}}} in\n    vi*) _{3}_vi \"$@\" ;;\n    *) _{3}_en \"$@\" "
      ";;\n"
      "  esac\n}}\n\nif [[ $funcstack[1] == _{0} ]]; then\n  _{3} \"$@\"\nelse\n  compdef _{3} {0}\nfi\n",
      told.en.name, functions_of(told.en, "en"), functions_of(told.vi, "vi"), name);
}

}  // namespace chipid::tool::help
