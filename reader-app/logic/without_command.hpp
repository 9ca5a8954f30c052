#pragma once

#include <string>

namespace chipid::counter {

/// The library's advice is also for a terminal. Here the command that it names is a button, so it is left out:
/// "(chipid ...)", ": chipid ..." at the end, or the last clause.
[[nodiscard]] std::string without_command(std::string advice);

}  // namespace chipid::counter
