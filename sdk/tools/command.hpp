#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "output.hpp"

namespace chipid::tool {

/// What a subcommand does once its options are parsed; gives the exit status.
using Action = std::function<int()>;

/// --json and --lang.
void add_output_options(CLI::App& command, OutputOptions& output);

/// Each adds its subcommand to `app` and sets `action` when that subcommand was chosen.
void add_readers_command(CLI::App& app, Action& action);
void add_read_command(CLI::App& app, Action& action);
void add_verify_command(CLI::App& app, Action& action);
void add_export_command(CLI::App& app, Action& action);
void add_watch_command(CLI::App& app, Action& action);
void add_doctor_command(CLI::App& app, Action& action);
void add_qr_command(CLI::App& app, Action& action);
void add_mrz_command(CLI::App& app, Action& action);
void add_trust_command(CLI::App& app, Action& action);
void add_match_command(CLI::App& app, Action& action);
void add_card_command(CLI::App& app, Action& action);
/// These two tell of all commands of `app`, also of those that are added after them.
void add_completion_command(CLI::App& app, Action& action);
/// Writes the manual pages; for the build, so that no help shows it.
void add_manual_command(CLI::App& app, Action& action);
/// Only there where the HTTP server was built (CHIPID_HAS_SERVE).
void add_serve_command(CLI::App& app, Action& action);

}  // namespace chipid::tool
