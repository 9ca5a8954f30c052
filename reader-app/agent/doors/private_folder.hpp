#pragma once

#include <QString>

namespace chipid::counter::agent {

/// Makes the folder, or takes the one there is, for this user alone (0700); false where that cannot be had: another's
/// folder, a link, no folder.
[[nodiscard]] bool make_private_folder(const QString& path);

}  // namespace chipid::counter::agent
