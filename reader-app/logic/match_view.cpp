#include "logic/match_view.hpp"

#include <algorithm>
#include <chipid/text.hpp>
#include <cmath>
#include <cstdio>

#include "logic/help.hpp"
#include "match_notes.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

bool counts(const Check* check) {
  return check != nullptr && check->status == CheckStatus::passed;
}

MatchTone tone_of(MatchDecision decision, bool counted) {
  switch (decision) {
    case MatchDecision::match:
      return counted ? MatchTone::good : MatchTone::doubt;
    case MatchDecision::no_match:
      return MatchTone::bad;
    case MatchDecision::inconclusive:
      return MatchTone::doubt;
    case MatchDecision::unavailable:
    case MatchDecision::not_performed:
      break;
  }
  return MatchTone::none;
}

Sentence title_of(MatchDecision decision, bool counted) {
  switch (decision) {
    case MatchDecision::match:
      if (!counted) return {"MATCH THAT DOES NOT COUNT", "KHỚP NHƯNG KHÔNG ĐƯỢC TÍNH"};
      return {"MATCH", "KHỚP"};
    case MatchDecision::no_match:
      return {"NO MATCH", "KHÔNG KHỚP"};
    case MatchDecision::inconclusive:
      return {"UNCERTAIN", "CHƯA RÕ"};
    case MatchDecision::unavailable:
      return {"NO ANSWER", "KHÔNG CÓ KẾT QUẢ"};
    case MatchDecision::not_performed:
      break;
  }
  return {"NOT COMPARED", "CHƯA SO KHỚP"};
}

// Nobody can take the portrait of a chip again, so what helps with a new picture does not help there.
bool is_about_portrait(const Error& trouble) {
  return trouble.where.compare(0, 9, "reference") == 0;
}

void say_trouble(MatchView& view, const Error& trouble, Language language) {
  const bool portrait = is_about_portrait(trouble);
  view.sentence = portrait
                      ? in(language, "The card's portrait cannot be compared. ", "Không so khớp được ảnh trong thẻ. ")
                      : in(language, "This says nothing about the person. ", "Điều này không nói lên gì về người đó. ");
  view.sentence += error_message(trouble.code, language);
  const auto& topic = portrait ? help_for(ErrorCode::match_no_answer) : help_for(trouble.code);
  // With the portrait as it is there is nothing to try once more.
  const auto first = portrait ? topic.steps.size() - 1 : 0;
  for (auto i = first; i < topic.steps.size(); ++i) view.steps.push_back(in(language, topic.steps[i]));
  view.code = error_id(trouble.code);
}

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

// A cosine is shown from 0 to 1; of other scales only the threshold is known, and stands at four fifths at most.
std::optional<ScoreBar> bar_of(const MatchResult& result, Language language) {
  if (!result.score || !result.threshold) return std::nullopt;
  const double score = *result.score;
  const double threshold = *result.threshold;
  if (!std::isfinite(score) || !std::isfinite(threshold)) return std::nullopt;
  const double largest = std::max(score, threshold);
  const double end = largest <= 1 ? 1 : largest * 1.25;
  const auto place = [end](double value) { return std::clamp(value / end, 0.0, 1.0); };
  return ScoreBar{.score = place(score),
                  .threshold = place(threshold),
                  .text = in(language, "Score ", "Điểm ") + number(score) +
                          in(language, ", match from ", ", khớp từ ") + number(threshold)};
}

std::string quality_line(const QualityIssue& issue, Language language) {
  const auto picture = issue.picture == "reference" ? in(language, "Card's portrait: ", "Ảnh trong thẻ: ")
                                                    : in(language, "New picture: ", "Ảnh mới chụp: ");
  return picture + in(language, issue.text);
}

}  // namespace

MatchView make_match_view(const MatchResult& result, const Check* check, Language language) {
  const bool counted = counts(check);
  const bool worthless = result.decision == MatchDecision::match && !counted;
  MatchView view{.tone = tone_of(result.decision, counted),
                 .title = in(language, title_of(result.decision, counted)),
                 .bar = bar_of(result, language),
                 .notes = match_notes(result, language)};
  if (result.trouble) {
    say_trouble(view, *result.trouble, language);
  } else if (worthless && check != nullptr) {
    view.sentence = displayable(in(language, check->reason));
  } else {
    view.sentence = in(language, match_sentence(result));
  }
  for (const auto& issue : result.quality) view.quality.push_back(quality_line(issue, language));
  return view;
}

}  // namespace chipid::counter
