#include <fmt/format.h>

#include "completion.hpp"

namespace chipid::tool::help {
namespace {

using Kind = Argument::Kind;

// What is the same for every program: COMMAND stands for its name. Bash breaks words at ":" and "=": what stands side
// by side on the line is put together again, and only what comes after the last of these is answered.
constexpr const char* driver = R"(
# Finds the command that is meant and the option whose value is typed, then offers what the two tables above say.
_COMMAND() {
  local words=() cur rest=$COMP_LINE path=PROGRAM commands= options= flags= alone= kind= values= option= word i
  for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ ${#words[@]} -gt 0 && -n $word && $rest == "$word"* ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
    rest=${rest#*"$word"}
  done
  cur=${words[-1]}
  _COMMAND_command "$path"
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    word=${words[i]}
    if [[ -n $option ]]; then
      option=
    elif [[ $word == --*=* ]]; then
      continue
    elif [[ $word == -* ]]; then
      [[ " $flags " == *" $word "* ]] || option=$word
    elif [[ " $commands " == *" $word "* ]]; then
      path+=" $word"
      _COMMAND_command "$path"
    fi
  done
  if [[ -z $option && $cur == --*=* ]]; then
    option=${cur%%=*} cur=${cur#*=}
  fi
  COMPREPLY=()
  if [[ -z $option && ( $cur == -* || -z $commands$alone ) ]]; then
    COMPREPLY=($(compgen -W "$options $flags" -- "$cur"))
  elif [[ -z $option && -n $commands ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$cur"))
  else
    _COMMAND_value "$path${option:+ $option}"
    _COMMAND_offer
  fi
}

_COMMAND_offer() {
  local IFS=$' \t\n' start colon
  case $kind in
    list)
      [[ $cur == *,* ]] && start=${cur%,*},
      compopt -o nospace 2>/dev/null
      COMPREPLY=($(compgen -W "$values" -P "$start" -- "${cur##*,}"))
      ;;
    words)
      COMPREPLY=($(compgen -W "$values" -- "$cur"))
      [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]] && compopt -o nospace 2>/dev/null
      if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
        colon=${cur%"${cur##*:}"}
        COMPREPLY=("${COMPREPLY[@]#"$colon"}")
      fi
      ;;
    file | folder)
      compopt -o filenames 2>/dev/null
      IFS=$'\n'
      if [[ $kind == file ]]; then COMPREPLY=($(compgen -f -- "$cur")); else COMPREPLY=($(compgen -d -- "$cur")); fi
      ;;
  esac
}

complete -F _COMMAND PROGRAM
)";

std::string kind_of(const Argument& argument) {
  switch (argument.kind) {
    case Kind::words:
      return fmt::format("kind=words values='{}'", joined(argument.words));
    case Kind::word_list:
      return fmt::format("kind=list values='{}'", joined(argument.words));
    case Kind::file:
      return "kind=file";
    case Kind::folder:
      return "kind=folder";
    default:
      return {};
  }
}

std::string command_row(const Command& command) {
  std::vector<std::string> commands;
  std::vector<std::string> options;
  std::vector<std::string> flags;
  for (const auto& inner : command.commands) commands.push_back(inner.name);
  for (const auto& option : command.options) {
    auto& into = option.argument.kind == Kind::none ? flags : options;
    into.insert(into.end(), option.names.begin(), option.names.end());
  }
  return fmt::format("    '{}') commands='{}' options='{}' flags='{}' alone={} ;;\n", command.path, joined(commands),
                     joined(options), joined(flags), command.alone.empty() ? "" : "yes");
}

std::string value_rows(const Command& command) {
  std::string rows;
  for (const auto& option : command.options) {
    const auto kind = kind_of(option.argument);
    for (const auto& name : option.names) {
      if (!kind.empty()) rows += fmt::format("    '{} {}') {} ;;\n", command.path, name, kind);
    }
  }
  const auto alone = command.alone.empty() ? std::string() : kind_of(command.alone.front().argument);
  return alone.empty() ? rows : rows + fmt::format("    '{}') {} ;;\n", command.path, alone);
}

}  // namespace

std::string bash_completion(const Command& command) {
  const auto name = as_name(command.name);
  std::string commands;
  std::string values;
  for_each_command(command, [&](const Command& each) {
    commands += command_row(each);
    values += value_rows(each);
  });
  return fmt::format(
             "# Completion of {0} for bash, made from what its command line is parsed by.\n\n_{1}_command() {{\n"
             "  case $1 in\n{2}  esac\n}}\n\n_{1}_value() {{\n  case $1 in\n{3}  esac\n}}\n",
             command.name, name, commands, values) +
         replaced(replaced(driver, "_COMMAND", "_" + name), "PROGRAM", command.name);
}

}  // namespace chipid::tool::help
