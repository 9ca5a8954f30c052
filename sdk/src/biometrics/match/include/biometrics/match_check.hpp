#pragma once

#include <chipid/match.hpp>

namespace chipid::biometrics {

/// The check `biometric.face` or `biometric.finger` that a comparison makes. Whether it counts (a portrait that is not
/// the signed one, a chip that is not proven) is decided where all checks are put together. Its detail names score,
/// threshold, method and model: what evidence keeps of a match, never a picture.
[[nodiscard]] Check match_check(const MatchResult& result);

}  // namespace chipid::biometrics
