#pragma once

#include <chipid/match.hpp>
#include <chipid/report.hpp>

#include "handles.hpp"

namespace chipid::capi {

class Report;

/// What a comparison was made of, so that it joins no other report.
struct MatchSource {
  /// SHA-256 of the document's picture that was compared, lower-case hex; empty: not known.
  std::string reference = {};
  /// SHA-256 of EF.SOD of the report it was made with; empty: with none.
  std::string document = {};
};

/// A comparison with the sentence that a struct says of it.
struct Match {
  explicit Match(MatchResult given, MatchSource made_of = {})
      : result(std::move(given)), source(std::move(made_of)), text(match_sentence(result)) {}

  MatchResult result;
  MatchSource source;
  Sentence text;
};

/// Of a picture file from the document, compared with or without a report.
[[nodiscard]] MatchSource source_of(BytesView reference, const Report* report);
/// Whether a comparison speaks of the holder of this report's document, and is not in the report already.
[[nodiscard]] bool belongs_to(const Match& match, const Report& report);

template <>
struct HandleTraits<chipid_match> {
  using Object = const Match;
  static constexpr auto name = "chipid_match";
};

}  // namespace chipid::capi
