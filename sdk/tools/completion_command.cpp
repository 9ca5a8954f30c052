#include <memory>

#include "command.hpp"
#include "help/program.hpp"

namespace chipid::tool {
namespace {

struct CompletionArguments {
  std::string shell;
  help::Program program;
};

int write(const CompletionArguments& arguments, const CLI::App& app) {
  const auto told = arguments.program.tell(app);
  if (!told) return report_error(told.error(), {.language = environment_language()});
  print(*help::completion_for(arguments.shell, *told));
  return exit_done;
}

}  // namespace

void add_completion_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<CompletionArguments>();
  auto* command = app.add_subcommand("completion", "Write the script by which a shell completes this command");
  command->add_option("SHELL", arguments->shell, "The shell: bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  arguments->program.add_to(*command);
  command->callback([arguments, &app, &action] { action = [arguments, &app] { return write(*arguments, app); }; });
}

}  // namespace chipid::tool
