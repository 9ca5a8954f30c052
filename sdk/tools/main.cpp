#include <chipid/version.hpp>
#include <cstdio>
#include <exception>
#include <string_view>

#include "command.hpp"
#include "help/vietnamese.hpp"
#include "usage_error.hpp"

namespace {

using namespace chipid;
using namespace chipid::tool;

// Who asked for JSON gets JSON, even where the command line was not understood far enough to say so.
bool wants_json(int argc, char** argv) {
  return std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

// The same for the language.
Language wanted_language(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const auto value = word == "--lang" && i + 1 < argc ? std::string_view(argv[i + 1])
                       : word.substr(0, 7) == "--lang=" ? word.substr(7)
                                                        : std::string_view();
    if (value == "vi") return Language::vi;
    if (value == "en") return Language::en;
  }
  return environment_language();
}

int refuse(const CLI::App& app, const CLI::ParseError& error, const OutputOptions& output) {
  const bool is_help = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
  return is_help ? app.exit(error) : report_usage_error(app, error, output);
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
  add_export_command(app, action);
  add_qr_command(app, action);
  add_mrz_command(app, action);
  add_trust_command(app, action);
  add_match_command(app, action);
  add_card_command(app, action);
#ifdef CHIPID_HAS_SERVE
  add_serve_command(app, action);
#endif
  add_completion_command(app, action);
  add_manual_command(app, action);
  if (wanted_language(argc, argv) == Language::vi) help::speak_vietnamese(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return refuse(app, error, {.json = wants_json(argc, argv), .language = wanted_language(argc, argv)});
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
                                      {.json = wants_json(argc, argv), .language = wanted_language(argc, argv)}));
  }
}
