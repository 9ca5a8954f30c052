#pragma once

#include <chipid/match.hpp>

#include "output.hpp"

namespace chipid::tool {

/// What came of a comparison, for people: the sentence, the score and whose it is, what was amiss with the pictures.
/// `caveat`: why a match does not count, told before anything else; empty where it does.
[[nodiscard]] std::string match_text(const MatchResult& result, Language language, const std::string& caveat = {});

/// 0 for a match, the trouble's own where nothing could be compared, 1 for any other decision.
[[nodiscard]] int exit_status(const MatchResult& result) noexcept;

}  // namespace chipid::tool
