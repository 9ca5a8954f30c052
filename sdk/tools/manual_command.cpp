#include <filesystem>
#include <memory>
#include <set>

#include "command.hpp"
#include "help/manual.hpp"
#include "help/program.hpp"
#include "help/vietnamese.hpp"
#include "save_file.hpp"

namespace chipid::tool {
namespace {

struct ManualArguments {
  std::string folder;
  std::string date;
  bool untranslated = false;
  help::Program program;
  OutputOptions output;
};

// Where man looks: man1 below the folder, for Vietnamese below vi.
Result<> write_pages(const help::Command& program, Language language, const ManualArguments& arguments) {
  auto folder = std::filesystem::path(arguments.folder);
  if (language == Language::vi) folder /= "vi";
  folder /= "man1";
  std::error_code trouble;
  std::filesystem::create_directories(folder, trouble);
  for (const auto& page : help::manual_pages(program, language, arguments.date)) {
    CHIPID_CHECK(save_file((folder / page.file).string(), page.text));
  }
  return {};
}

Result<> write(const ManualArguments& arguments, const CLI::App& app) {
  CHIPID_TRY(const auto told, arguments.program.tell(app));
  CHIPID_CHECK(write_pages(told.en, Language::en, arguments));
  return write_pages(told.vi, Language::vi, arguments);
}

// What vietnamese.def lacks, a line each.
int list_untranslated(const CLI::App& app) {
  std::set<std::string> missing;
  const auto look = [&](const std::string& text) {
    if (!help::in_vietnamese(text)) missing.insert(text);
  };
  help::for_each_command(help::tree_of(app, Language::en), [&](const help::Command& command) {
    look(command.description);
    for (const auto* options : {&command.options, &command.alone}) {
      for (const auto& option : *options) look(option.description), look(option.group);
    }
  });
  for (const auto& text : missing) print(text + "\n");
  return missing.empty() ? exit_done : exit_other_verdict;
}

int run(const ManualArguments& arguments, const CLI::App& app) {
  if (arguments.untranslated) return list_untranslated(app);
  const auto written = write(arguments, app);
  return written ? exit_done : report_error(written.error(), arguments.output);
}

}  // namespace

void add_manual_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<ManualArguments>();
  auto* command = app.add_subcommand("manual", "Write the manual pages of all commands")->group("");
  command->add_option("--out", arguments->folder, "The folder to write to");
  command->add_option("--date", arguments->date, "The day the pages bear, YYYY-MM-DD");
  command->add_flag("--untranslated", arguments->untranslated, "List the help's texts that have no Vietnamese yet");
  arguments->program.add_to(*command);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &app, &action] { action = [arguments, &app] { return run(*arguments, app); }; });
}

}  // namespace chipid::tool
