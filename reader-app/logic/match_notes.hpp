#pragma once

#include <chipid/match.hpp>
#include <string>
#include <vector>

namespace chipid::counter {

/// Who compared, by what, and how far that can be trusted.
[[nodiscard]] std::vector<std::string> match_notes(const MatchResult& result, Language language);

}  // namespace chipid::counter
