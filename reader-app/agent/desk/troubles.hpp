#pragma once

#include "talk/desk.hpp"

namespace chipid::counter::agent {

enum class DeskTrouble {
#define DESK_TROUBLE(name, ...) name,
#include "troubles.def"
#undef DESK_TROUBLE
};

[[nodiscard]] ReadFailed failure_of(DeskTrouble trouble);
/// What a clerk would be told of it.
[[nodiscard]] ReadFailed failure_of(const Error& error);

}  // namespace chipid::counter::agent
