#include <fmt/format.h>

#include "completion.hpp"

namespace chipid::tool::help {
namespace {

using Kind = Argument::Kind;

// Finds the command that is meant: words that lead to none are options and their values.
constexpr const char* finder = R"(
function __COMMAND_at
    set -l path PROGRAM
    set -l typed (commandline -opc)
    for word in $typed[2..-1]
        if contains -- "$path $word" $__COMMAND_commands
            set path "$path $word"
        end
    end
    test "$path" = "$argv[1]"
end

)";

std::string quoted(const std::string& text) {
  return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'";
}

std::string value(const Argument& argument) {
  switch (argument.kind) {
    case Kind::none:
      return {};
    case Kind::words:
      return fmt::format(" -x -a '{}'", joined(argument.words));
    case Kind::word_list:
      return fmt::format(" -x -a '(__fish_append , {})'", joined(argument.words));
    case Kind::file:
      return " -r -F";
    case Kind::folder:
      return " -x -a '(__fish_complete_directories)'";
    case Kind::text:
      break;
  }
  return " -x";
}

std::string name_of(const std::string& name) {
  return name.substr(0, 2) == "--" ? " -l " + name.substr(2) : " -s " + name.substr(1);
}

std::string lines_of(const Command& command, const std::string& name, const std::string& start) {
  const auto line = fmt::format("{} -n \"__{}_at '{}'\"", start, name, command.path);
  std::string text;
  for (const auto& inner : command.commands) {
    text += fmt::format("{} -a {} -d {}\n", line, inner.name, quoted(inner.description));
  }
  for (const auto& option : command.options) {
    text += line;
    for (const auto& each : option.names) text += name_of(each);
    text += fmt::format("{} -d {}\n", value(option.argument), quoted(option.description));
  }
  for (const auto& option : command.alone) {
    const auto takes = value(option.argument);
    if (option.argument.kind == Kind::file)
      text += line + " -F\n";
    else if (option.argument.kind != Kind::text)
      text += line + replaced(takes, " -x", "") + "\n";
  }
  return text;
}

std::string all_lines(const Command& command, const std::string& name) {
  std::string text;
  const auto start = fmt::format("    complete -c {}", command.name);
  for_each_command(command, [&](const Command& each) { text += lines_of(each, name, start); });
  return text;
}

}  // namespace

std::string fish_completion(const Told& told) {
  const auto name = as_name(told.en.name);
  std::string paths;
  for_each_command(told.en, [&](const Command& each) { paths += fmt::format(" '{}'", each.path); });
  return fmt::format(
             "# Completion of {0} for fish, made from what its command line is parsed by.\n\n"
             "set -g __{1}_commands{2}\nset -g __{1}_language $LC_ALL $LC_MESSAGES $LANG\n",
             told.en.name, name, paths) +
         replaced(replaced(finder, "COMMAND", name), "PROGRAM", told.en.name) +
         fmt::format("complete -c {0} -f\nif string match -q 'vi*' -- \"$__{1}_language[1]\"\n{2}else\n{3}end\n",
                     told.en.name, name, all_lines(told.vi, name), all_lines(told.en, name));
}

}  // namespace chipid::tool::help
