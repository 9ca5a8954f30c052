#include "views/approval_view.hpp"

#include "support/catch.hpp"

// Who may let whom through, and how a supervisor signs.
using namespace chipid;
using namespace chipid::counter;

namespace {

Workflow workflow_of(Admission review, Admission invalid) {
  return {.admits = {{Verdict::authentic, Admission::admit},
                     {Verdict::authentic_unproven_chip, Admission::warn},
                     {Verdict::review, review},
                     {Verdict::unverified, Admission::supervisor},
                     {Verdict::inconclusive, Admission::supervisor},
                     {Verdict::invalid, invalid}}};
}

const Approval lan{.by = "lan", .reason = "known to us", .pin_checked = true};

}  // namespace

TEST_CASE("a supervisor decides where the workflow says so and nowhere else") {
  const auto workflow = workflow_of(Admission::supervisor, Admission::stop);
  const auto need = [&](Verdict verdict, std::optional<Approval> approval = {}) {
    return approval_need(workflow.admission({.verdict = verdict}), approval);
  };
  CHECK(need(Verdict::authentic) == ApprovalNeed::none);
  CHECK(need(Verdict::authentic_unproven_chip) == ApprovalNeed::none);
  CHECK(need(Verdict::review) == ApprovalNeed::wanted);
  CHECK(need(Verdict::review, lan) == ApprovalNeed::given);
  CHECK(need(Verdict::invalid) == ApprovalNeed::refused);
  CHECK(need(Verdict::invalid, lan) == ApprovalNeed::refused);
  CHECK(approval_need(workflow.admission({}), lan) == ApprovalNeed::refused);
}

TEST_CASE("the page says that the data of a false card stay here whoever approves") {
  const auto english = approval_text(ApprovalNeed::wanted, {.verdict = Verdict::invalid}, {}, Language::en);
  CHECK(english.find("not handed on") != std::string::npos);
  const auto usual = approval_text(ApprovalNeed::wanted, {.verdict = Verdict::review}, {}, Language::en);
  CHECK(usual.find("not handed on") == std::string::npos);
}

TEST_CASE("a name that nobody checked is marked as such, in both languages") {
  auto claim = lan;
  claim.pin_checked = false;
  const auto text = [](const Approval& approval, Language language) {
    return approval_text(ApprovalNeed::given, {.verdict = Verdict::review}, approval, language);
  };
  CHECK(text(claim, Language::en) == "Let through by lan (name not checked): known to us");
  CHECK(text(claim, Language::vi).find("chưa được xác minh") != std::string::npos);
  CHECK(text(lan, Language::en) == "Let through by lan: known to us");
}

TEST_CASE("what a supervisor typed cannot turn the line around or break a format") {
  const Approval odd{.by = "l{}an", .reason = "a\u202Eb{0}"};
  CHECK(approval_text(ApprovalNeed::given, {.verdict = Verdict::review}, odd, Language::en) ==
        "Let through by l{}an (name not checked): ab{0}");
}

TEST_CASE("accounts that exist are asked also while their server is away, so that pulling a cable approves nobody") {
  const auto proof = [](HistoryState state, bool accounts) {
    return approval_proof({.state = state, .has_accounts = accounts});
  };
  CHECK(proof(HistoryState::off, false) == ApprovalProof::name_alone);
  CHECK(proof(HistoryState::not_set_up, false) == ApprovalProof::name_alone);
  CHECK(proof(HistoryState::locked, false) == ApprovalProof::impossible);
  CHECK(proof(HistoryState::opening, false) == ApprovalProof::impossible);
  for (const auto state : {HistoryState::ready, HistoryState::waiting, HistoryState::failing}) {
    CHECK(proof(state, true) == ApprovalProof::pin);
    CHECK(proof(state, false) == ApprovalProof::name_alone);
  }
}
