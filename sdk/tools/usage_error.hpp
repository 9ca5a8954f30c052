#pragma once

#include <CLI/CLI.hpp>

#include "output.hpp"

namespace chipid::tool {

/// Says what was wrong with the command line, with the code usage.bad_value, and where its help is. Gives the exit
/// status.
int report_usage_error(const CLI::App& app, const CLI::ParseError& error, const OutputOptions& output);

}  // namespace chipid::tool
