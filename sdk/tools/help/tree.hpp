#pragma once

#include <chipid/error.hpp>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace chipid::tool::help {

/// What stands after an option, or alone.
struct Argument {
  enum class Kind { none, text, words, word_list, file, folder };
  Kind kind = Kind::none;
  std::string name = {};                ///< as it is shown: FILE, VERDICT[,VERDICT]
  std::vector<std::string> words = {};  ///< what may stand there, or how it may begin (`replay:`)
  std::string bounds = {};              ///< of a number, as in "1 - 64"
};

struct Option {
  std::vector<std::string> names = {};  ///< with their dashes; none where it stands alone
  Argument argument = {};
  std::string description = {};
  std::string group = {};
  std::string standard = {};  ///< its value where it is not given
  bool required = false;
  bool repeated = false;
};

/// A command and what is below it, told in one language.
struct Command {
  std::string path = {};  ///< "chipid card run"
  std::string name = {};
  std::string description = {};
  std::vector<Option> options = {};
  std::vector<Option> alone = {};
  std::vector<Command> commands = {};
};

/// What the command line is parsed by, and nothing else, so that completion and manual cannot say what is not so.
[[nodiscard]] Command tree_of(const CLI::App& app, Language language);

/// What every command of the tree is done with, the outer one first.
template <typename Work>
void for_each_command(const Command& command, const Work& work) {
  work(command);
  for (const auto& inner : command.commands) for_each_command(inner, work);
}

}  // namespace chipid::tool::help
