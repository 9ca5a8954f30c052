#include <chipid/version.hpp>
#include <cstdio>
#include <exception>

#include "command.hpp"

namespace {

int run(int argc, char** argv) {
  using namespace chipid;
  using namespace chipid::tool;
  CLI::App app("Reads chip-embedded citizen ID cards and passports.", "chipid");
  app.set_version_flag("--version", std::string(version()));
  app.require_subcommand(1);
  app.set_help_all_flag("--help-all", "Help of every command");
  Action action;
  add_readers_command(app, action);
  add_read_command(app, action);
  add_mrz_command(app, action);
  add_card_command(app, action);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_done : exit_usage;
  }
  return action();
}

}  // namespace

// The library throws nothing; what still arrives here (exhausted memory) is an internal error.
int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "chipid: internal.error: %s\n", error.what());
    return chipid::tool::exit_internal;
  }
}
