#include "logic/consent_line.hpp"
#include "logic/face_stage.hpp"
#include "logic/finger_stage.hpp"
#include "logic/shot_hint.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

QualityIssue issue(bool refused) {
  return {.id = "face.too_dark", .picture = "probe", .refused = refused, .text = {"Too dark.", "Quá tối."}};
}

/// A face that could be compared at once.
FaceFacts face() {
  return {.judged = true, .portrait = true, .proven = true, .available = true, .agreed = true};
}

FingerFacts finger(unsigned tries) {
  return {.judged = true, .on_reader = true, .agreed = true, .tries = tries, .record = true};
}

const Workflow bank{.id = "bank", .purpose = {"To know whom we serve", "Để nhận biết khách hàng"}};

}  // namespace

TEST_CASE("shot hint: the gravest thing is said, and when the picture is good what to press") {
  CHECK(shot_hint({.trouble = Error{.code = ErrorCode::face_none}}, false, Language::en).find("No face") == 0);
  CHECK(shot_hint({.trouble = Error{.code = ErrorCode::face_several}}, false, Language::vi).find("nhiều") !=
        std::string::npos);
  CHECK(shot_hint({.quality = {issue(true)}}, false, Language::vi) == "Quá tối.");
  CHECK(shot_hint({}, false, Language::en).find("Space") != std::string::npos);
  CHECK(shot_hint({}, true, Language::en).find("Space") == std::string::npos);
}

TEST_CASE("shot hint: fit is what can be compared, good what a camera takes by itself") {
  CHECK(Glance{}.good());
  CHECK(Glance{.quality = {issue(false)}}.fit());
  CHECK_FALSE(Glance{.quality = {issue(false)}}.good());
  CHECK_FALSE(Glance{.quality = {issue(true)}}.fit());
  CHECK_FALSE(Glance{.trouble = Error{.code = ErrorCode::face_none}}.fit());
}

TEST_CASE("face: nothing is taken before a card is judged and its holder has agreed") {
  CHECK(face_stage({}) == FaceStage::no_person);
  CHECK(face_stage({.judged = true}) == FaceStage::no_portrait);
  auto facts = face();
  CHECK(face_stage(facts) == FaceStage::aim);
  facts.agreed = false;
  CHECK(face_stage(facts) == FaceStage::consent);
  facts.available = false;
  CHECK(face_stage(facts) == FaceStage::no_matcher);
  facts.opening = true;
  CHECK(face_stage(facts) == FaceStage::opening);
}

TEST_CASE("face: a portrait that is not proven is compared here, and never sent") {
  auto facts = face();
  facts.proven = false;
  CHECK(face_stage(facts) == FaceStage::aim);
  facts.by_service = true;
  CHECK(face_stage(facts) == FaceStage::not_proven);
}

TEST_CASE("face: proven is the signed portrait of a card that was not found false") {
  Verification card{.verdict = Verdict::authentic, .checks = {{.id = "dg2.hash", .status = CheckStatus::passed}}};
  CHECK(is_portrait_proven(card));
  card.verdict = Verdict::invalid;
  CHECK_FALSE(is_portrait_proven(card));
  card = {.verdict = Verdict::review, .checks = {{.id = "dg2.hash", .status = CheckStatus::inconclusive}}};
  CHECK_FALSE(is_portrait_proven(card));
  CHECK_FALSE(is_portrait_proven({}));
}

TEST_CASE("finger: the tries left are known before anything is agreed to or sent") {
  auto facts = finger(3);
  CHECK(finger_stage(facts) == FingerStage::ready);
  CHECK(finger_sentence(facts).en.find('3') != std::string::npos);
  facts.record = false;
  CHECK(finger_stage(facts) == FingerStage::record);
  facts.agreed = false;
  CHECK(finger_stage(facts) == FingerStage::consent);
  CHECK(finger_sentence(facts).vi.find('3') != std::string::npos);
  facts.tries.reset();
  CHECK(finger_stage(facts) == FingerStage::ask_tries);
  facts.on_reader = false;
  CHECK(finger_stage(facts) == FingerStage::no_card);
  CHECK(finger_stage({}) == FingerStage::no_person);
}

TEST_CASE("finger: the last try is sent after a word for itself, none after it is blocked") {
  auto facts = finger(1);
  CHECK(finger_stage(facts) == FingerStage::last_try);
  facts.last_try_agreed = true;
  CHECK(finger_stage(facts) == FingerStage::ready);
  CHECK(finger_stage(finger(0)) == FingerStage::blocked);
  facts.trouble = Error{.code = ErrorCode::finger_blocked};
  CHECK(finger_stage(facts) == FingerStage::blocked);
  facts.trouble = Error{.code = ErrorCode::finger_not_offered};
  CHECK(finger_stage(facts) == FingerStage::not_offered);
  facts.trouble = Error{.code = ErrorCode::pcsc_card_mute};
  CHECK(finger_stage(facts) == FingerStage::trouble);
}

TEST_CASE("every stage that is a sentence has it in both languages") {
  for (const auto stage : {FaceStage::no_person, FaceStage::no_portrait, FaceStage::opening, FaceStage::not_proven,
                           FaceStage::consent, FaceStage::comparing}) {
    CHECK_FALSE(stage_sentence(stage).en.empty());
    CHECK_FALSE(stage_sentence(stage).vi.empty());
  }
}

TEST_CASE("consent: the line says what for and to whom, and its name is recorded") {
  const auto here = consent_line(ConsentKind::face_here, bank, {}, Language::en);
  CHECK(here.text ==
        "The holder was told and agrees: the face is compared on this computer with the portrait in the chip; no "
        "picture is kept. Purpose: To know whom we serve.");
  const auto service = consent_line(ConsentKind::face_service, bank, "Match \x1bHouse", Language::vi);
  CHECK(service.text.find("House") != std::string::npos);
  CHECK(service.text.find('\x1b') == std::string::npos);
  CHECK(service.text.find("Để nhận biết khách hàng") != std::string::npos);
  const auto record = consent_to(service, bank, std::chrono::sys_seconds{std::chrono::seconds{5}});
  CHECK(record.modality == MatchModality::face);
  CHECK(record.wording == "face_service.1");
  CHECK(record.purpose == "bank");
  CHECK(consent_to(consent_line(ConsentKind::finger, bank, {}, Language::vi), bank, {}).modality ==
        MatchModality::finger);
}
