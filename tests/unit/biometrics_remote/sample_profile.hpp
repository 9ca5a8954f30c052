#pragma once

#include <chipid/match_service.hpp>

#include "profile.hpp"

namespace chipid::test {

/// A profile of one comparing step that needs no files; tests change it.
[[nodiscard]] remote::Json sample_profile();
/// One that waits for the outcome.
[[nodiscard]] remote::Json sample_polling_profile();

[[nodiscard]] MatchProvider provider_of(const remote::Json& profile);
/// Where the profile is refused; "sound" where it is not.
[[nodiscard]] std::string refused_at(const remote::Json& profile);

/// Two pictures that are none.
[[nodiscard]] MatchRequest sample_request();

}  // namespace chipid::test
