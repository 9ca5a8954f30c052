#pragma once

#include "command.hpp"

/// Each function here adds one way of `chipid match` to its group.
namespace chipid::tool {

void add_match_calibrate(CLI::App& group, Action& action);
void add_match_face(CLI::App& group, Action& action);
void add_match_providers(CLI::App& group, Action& action);

}  // namespace chipid::tool
