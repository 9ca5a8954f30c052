#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "compatibility/profile.hpp"

namespace chipid::counter::agent {

/// The shapes that a site has turned on by name.
struct ChosenProfiles {
  std::vector<CompatibilityProfile> profiles = {};
  /// What is amiss, a line each, English: "our-his.json: /door/kind: ...", "other: no such shape".
  std::vector<std::string> faults = {};

  /// The one that answers there; nothing where none does.
  [[nodiscard]] const CompatibilityProfile* at(std::string_view method, std::string_view path, bool is_socket) const;
};

/// Of the built-in ones and of the files *.json of a folder, which may be absent. A file's shape goes before a built-in
/// one of its name.
[[nodiscard]] ChosenProfiles chosen_profiles(const std::vector<std::string>& names,
                                             const std::filesystem::path& folder);

}  // namespace chipid::counter::agent
