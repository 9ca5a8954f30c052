#pragma once

#include "options.hpp"

namespace chipid::counter {

/// `chipid-counter --forget`: deletes what this computer keeps of people for this user, and tells what it deleted and
/// what it did not. The exit status: 0 nothing of that is left, 1 something is (told which), 2 nothing was deleted.
/// Needs a QCoreApplication.
[[nodiscard]] int forget_by_command(const Options& options, Language language);

}  // namespace chipid::counter
