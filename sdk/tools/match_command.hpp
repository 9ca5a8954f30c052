#pragma once

#include "command.hpp"

/// Each function here adds one way of `chipid match` to its group.
namespace chipid::tool {}  // namespace chipid::tool
