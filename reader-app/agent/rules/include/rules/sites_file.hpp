#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "rules/site.hpp"
#include "rules/trouble.hpp"

/// agent/sites.json: {"version": 1, "sites": [...]}. Unknown members, members that come twice, and whatever a pairing
/// could not have written are refused: it decides who gets in.
namespace chipid::counter::agent {

inline constexpr std::size_t largest_sites_file = std::size_t{128} << 10U;

[[nodiscard]] Outcome<std::vector<Site>> parse_sites(std::string_view text);
[[nodiscard]] std::string sites_json(const std::vector<Site>& sites);

/// None where there is no file. sites_open_to_others where anybody but this user may read or write it.
[[nodiscard]] Outcome<std::vector<Site>> load_sites(const std::filesystem::path& file);
/// Takes the place of the old one once it is whole; 0600, its folder 0700.
[[nodiscard]] Outcome<> save_sites(const std::filesystem::path& file, const std::vector<Site>& sites);

}  // namespace chipid::counter::agent
