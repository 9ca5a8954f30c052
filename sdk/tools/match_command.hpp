#pragma once

#include <chipid/finger.hpp>
#include <string>

#include "command.hpp"

/// Each function here adds one way of `chipid match` to its group.
namespace chipid::tool {

void add_match_calibrate(CLI::App& group, Action& action);
void add_match_face(CLI::App& group, Action& action);
void add_match_providers(CLI::App& group, Action& action);
void add_match_finger(CLI::App& group, Action& action);

/// A finger record from its file. usage.file where it cannot be read, finger.record where it is none.
[[nodiscard]] Result<FingerMatchRequest> load_finger(const std::string& path);

}  // namespace chipid::tool
