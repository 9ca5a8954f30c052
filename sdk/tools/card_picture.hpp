#pragma once

#include "command.hpp"

namespace chipid::tool {

/// Adds `picture` to `chipid card`.
void add_card_picture(CLI::App& card, Action& action);

}  // namespace chipid::tool
