#include "compatibility/chosen.hpp"

#include <algorithm>
#include <fstream>
#include <map>

namespace chipid::counter::agent {
namespace {

constexpr std::size_t largest_file = (std::size_t{64} << 10U) + 1;

// One byte more than a profile may have, so that a longer one is told from it.
std::string start_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(largest_file, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return text;
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code absent;
  for (const auto& entry : std::filesystem::directory_iterator(folder, absent))
    if (entry.path().extension() == ".json" && entry.is_regular_file(absent)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

ChosenProfiles chosen_profiles(const std::vector<std::string>& names, const std::filesystem::path& folder) {
  ChosenProfiles chosen;
  std::map<std::string, CompatibilityProfile> known;
  if (names.empty()) return chosen;
  for (const auto& file : files_of(folder)) {
    auto profile = CompatibilityProfile::parse(start_of(file));
    if (profile)
      known.emplace(profile->name(), *profile);
    else
      chosen.faults.push_back(file.filename().string() + ": " + profile.error());
  }
  for (const auto& profile : documented_profiles()) known.emplace(profile.name(), profile);
  for (const auto& name : names) {
    const auto found = known.find(name);
    if (found != known.end())
      chosen.profiles.push_back(found->second);
    else
      chosen.faults.push_back(name + ": no such shape");
  }
  return chosen;
}

const CompatibilityProfile* ChosenProfiles::at(std::string_view method, std::string_view path, bool is_socket) const {
  const auto owner = std::find_if(profiles.begin(), profiles.end(),
                                  [&](const auto& profile) { return profile.owns(method, path, is_socket); });
  return owner == profiles.end() ? nullptr : &*owner;
}

}  // namespace chipid::counter::agent
