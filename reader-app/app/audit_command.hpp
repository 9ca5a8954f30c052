#pragma once

#include <QString>
#include <chipid/error.hpp>
#include <filesystem>

namespace chipid::counter {

/// `chipid-counter --audit PLACE`: checks a history and tells what is broken first, in that language. `folder`: where
/// this counter keeps its key; without one the passphrase of any counter opens the history, asked for on the terminal.
/// The exit status: 0 all is whole, 1 something is broken, 2 it could not be checked. Needs a QCoreApplication.
[[nodiscard]] int audit_history(const QString& place, const std::filesystem::path& folder, Language language);

}  // namespace chipid::counter
