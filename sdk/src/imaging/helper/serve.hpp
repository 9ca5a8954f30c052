#pragma once

#include "line.hpp"

namespace chipid::imaging::helper {

/// Answers requests until the other side is gone; the exit status of the program.
[[nodiscard]] int serve(Line& line);

}  // namespace chipid::imaging::helper
