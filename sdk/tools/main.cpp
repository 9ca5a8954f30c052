#include <chipid/read.hpp>
#include <chipid/version.hpp>
#include <cstdio>
#include <exception>
#include <string_view>

#include "command.hpp"

namespace {

using namespace chipid;
using namespace chipid::tool;

// Who asked for JSON gets JSON, even where the command line was not understood far enough to say so.
bool wants_json(int argc, char** argv) {
  return std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

int refuse(const CLI::App& app, const CLI::ParseError& error, bool json) {
  if (app.exit(error, json ? std::cerr : std::cout) == 0) return exit_done;
  if (json) print(to_json(Error{.code = ErrorCode::usage_bad_value, .detail = error.what()}) + "\n");
  return exit_usage;
}

int run(int argc, char** argv) {
  CLI::App app("Reads chip-embedded citizen ID cards and passports.", "chipid");
  app.set_version_flag("--version", std::string(version()));
  app.require_subcommand(1);
  app.set_help_all_flag("--help-all", "Help of every command");
  Action action;
  add_readers_command(app, action);
  add_watch_command(app, action);
  add_doctor_command(app, action);
  add_read_command(app, action);
  add_verify_command(app, action);
  add_mrz_command(app, action);
  add_trust_command(app, action);
  add_card_command(app, action);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return refuse(app, error, wants_json(argc, argv));
  }
  return action();
}

}  // namespace

// The library throws nothing; what still arrives here (exhausted memory) is an internal error.
int main(int argc, char** argv) {
  try {
    return finish_output(run(argc, argv));
  } catch (const std::exception& thrown) {
    return finish_output(report_error(Error{.code = ErrorCode::internal, .detail = thrown.what()},
                                      {.json = wants_json(argc, argv), .language = environment_language()}));
  }
}
