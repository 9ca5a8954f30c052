#pragma once

#include <filesystem>
#include <vector>

#include "logic/workflow.hpp"

namespace chipid::counter {

/// The workflows that come with the app, those of the site's folder in their place or beside them. A folder that is not
/// there is none; a file of it that cannot be used is an error that names the file.
[[nodiscard]] Result<std::vector<Workflow>> all_workflows(const std::filesystem::path& site);

}  // namespace chipid::counter
