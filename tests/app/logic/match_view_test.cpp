#include "logic/match_view.hpp"

#include <cmath>

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

using enum MatchDecision;

const Check counted{.id = "biometric.face", .status = CheckStatus::passed};
const Check worthless{.id = "biometric.face",
                      .status = CheckStatus::inconclusive,
                      .reason = {"The portrait is not proven.", "Chưa chứng minh được ảnh."}};

MatchView view(const MatchResult& result, const Check* check = &counted, Language language = Language::en) {
  return make_match_view(result, check, language);
}

MatchView no_answer(Error trouble, Language language = Language::en) {
  return view({.decision = unavailable, .trouble = std::move(trouble)}, &worthless, language);
}

bool holds(const std::vector<std::string>& lines, const std::string& text) {
  for (const auto& line : lines) {
    if (line.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("match view: each decision has a title and a tone of its own, in both languages") {
  CHECK(view({.decision = match}).title == "MATCH");
  CHECK(view({.decision = match}).tone == MatchTone::good);
  CHECK(view({.decision = no_match}).title == "NO MATCH");
  CHECK(view({.decision = no_match}).tone == MatchTone::bad);
  CHECK(view({.decision = inconclusive}).title == "UNCERTAIN");
  CHECK(view({.decision = inconclusive}).tone == MatchTone::doubt);
  CHECK(view({.decision = not_performed}).title == "NOT COMPARED");
  CHECK(view({.decision = no_match}, &counted, Language::vi).title == "KHÔNG KHỚP");
  CHECK(view({.decision = unavailable}, &counted, Language::vi).title == "KHÔNG CÓ KẾT QUẢ");
}

TEST_CASE("match view: no answer is neither yes nor no, says so and what to do") {
  for (const auto code : {ErrorCode::match_no_answer, ErrorCode::match_refused, ErrorCode::match_untrusted,
                          ErrorCode::face_no_matcher, ErrorCode::face_none, ErrorCode::finger_blocked}) {
    for (const auto language : {Language::en, Language::vi}) {
      CAPTURE(error_id(code));
      const auto shown = no_answer({.code = code}, language);
      CHECK(shown.tone == MatchTone::none);
      CHECK(shown.sentence.find(error_message(code, language)) != std::string::npos);
      CHECK_FALSE(shown.steps.empty());
      CHECK(shown.code == error_id(code));
      CHECK_FALSE(shown.bar.has_value());
      CHECK(shown.notes.empty());
    }
  }
  CHECK(no_answer({.code = ErrorCode::match_no_answer}).sentence.find("says nothing about the person") !=
        std::string::npos);
  CHECK(holds(no_answer({.code = ErrorCode::face_no_matcher}).steps, "chipid-face"));
}

TEST_CASE("match view: the portrait in a chip cannot be taken again") {
  const auto shown = no_answer({.code = ErrorCode::face_none, .where = "reference"});
  CHECK(shown.sentence.find("The card's portrait") == 0);
  CHECK_FALSE(holds(shown.steps, "again"));
  CHECK(holds(shown.steps, "yourself"));
  CHECK(holds(no_answer({.code = ErrorCode::face_none, .where = "probe"}).steps, "again"));
}

TEST_CASE("match view: a match that does not count is not shown as one") {
  const auto shown = view({.decision = match, .score = 0.8, .threshold = 0.6}, &worthless);
  CHECK(shown.tone == MatchTone::doubt);
  CHECK(shown.title != "MATCH");
  CHECK(shown.sentence == "The portrait is not proven.");
  CHECK(view({.decision = match}, nullptr).tone == MatchTone::doubt);
}

TEST_CASE("match view: the score stands against its threshold, whatever the scale") {
  const auto here = view({.decision = match, .score = 0.712, .threshold = 0.6}).bar;
  REQUIRE(here);
  CHECK(here->score == Approx(0.712));
  CHECK(here->threshold == Approx(0.6));
  CHECK(here->text == "Score 0.712, match from 0.600");
  const auto service = view({.decision = no_match, .score = 20, .threshold = 80}).bar;
  REQUIRE(service);
  CHECK(service->score == Approx(0.2));
  CHECK(service->threshold == Approx(0.8));
  CHECK(view({.decision = no_match, .score = -0.3, .threshold = 0.6}).bar->score == 0);
  CHECK_FALSE(view({.decision = match, .threshold = 0.6}).bar);
  CHECK_FALSE(view({.decision = match, .score = std::nan(""), .threshold = 0.6}).bar);
}

TEST_CASE("match view: what is known of pictures, matcher and capture is told") {
  MatchResult result{.decision = match, .score = 0.7, .threshold = 0.6, .model = "net\x1b[2J"};
  result.quality = {{.id = "face.blurred", .picture = "probe", .text = {"Blurred.", "Nhòe."}},
                    {.id = "face.eyes_too_near", .picture = "reference", .text = {"Small.", "Nhỏ."}}};
  const auto shown = view(result);
  CHECK(shown.quality == std::vector<std::string>{"New picture: Blurred.", "Card's portrait: Small."});
  CHECK(holds(shown.notes, "this computer (net"));
  CHECK_FALSE(holds(shown.notes, "\x1b"));
  CHECK(holds(shown.notes, "Not calibrated"));
  CHECK(holds(shown.notes, "Nobody vouched"));
  result.pad_level = PadLevel::attended;
  CHECK(holds(view(result).notes, "A clerk saw"));
}
