#pragma once

#include <chipid/match.hpp>
#include <optional>
#include <string>
#include <vector>

/// A comparison with the holder as a counter shows it, by face or by finger: text in one language.
namespace chipid::counter {

enum class MatchTone {
  good,   ///< a match that counts
  doubt,  ///< neither yes nor no, or a match that does not count
  bad,    ///< no match
  none,   ///< nothing was compared: says nothing of the holder
};

/// Places are parts of its length, 0 to 1.
struct ScoreBar {
  double score = 0;
  double threshold = 0;   ///< from there on it is a match
  std::string text = {};  ///< both as numbers
};

struct MatchView {
  MatchTone tone = MatchTone::none;
  std::string title = {};     ///< a few words: "MATCH"
  std::string sentence = {};  ///< what it means and what to do
  std::vector<std::string> steps = {};
  std::optional<ScoreBar> bar = {};       ///< nothing where a score or its threshold is not known
  std::vector<std::string> quality = {};  ///< what is wrong with the pictures
  std::vector<std::string> notes = {};    ///< who compared, and how far that can be trusted
  std::string code = {};                  ///< of the trouble; empty: none
};

/// `check`: the one that the comparison made in the report, which says whether it counts; nullptr: there is none.
[[nodiscard]] MatchView make_match_view(const MatchResult& result, const Check* check, Language language);

}  // namespace chipid::counter
