#pragma once

#include "conversation.hpp"

namespace chipid::remote {

/// request_match() in surroundings of the caller's.
[[nodiscard]] MatchResult request_match_in(const Surroundings& surroundings, const MatchProvider& provider,
                                           const MatchRequest& request, const MatchOptions& options);

}  // namespace chipid::remote
