#pragma once

#include <chipid/match.hpp>
#include <chipid/report.hpp>

#include "handles.hpp"

namespace chipid::capi {

/// A comparison with the sentence that a struct says of it.
struct Match {
  explicit Match(MatchResult given) : result(std::move(given)), text(match_sentence(result)) {}

  MatchResult result;
  Sentence text;
};

template <>
struct HandleTraits<chipid_match> {
  using Object = const Match;
  static constexpr auto name = "chipid_match";
};

}  // namespace chipid::capi
