// A finger compared by the card: what its answer is worth, and that no try is used but the one asked for.

#include <algorithm>
#include <chipid/verify.hpp>
#include <chipid/virtual_card.hpp>
#include <functional>

#include "../unit/evidence/test_keys.hpp"
#include "card/virtual_reader.hpp"
#include "core/bytes.hpp"
#include "judging.hpp"
#include "personalise/finger_minutiae.hpp"
#include "specimens/specimens.hpp"
#include "wrapped_card.hpp"

using namespace chipid;
using test::letter_of;
using test::ok;
using test::reason_of;

namespace {

constexpr auto specimen = "icao-moc";
constexpr std::uint8_t verify_finger = 0x21;
constexpr std::uint8_t internal_or_general_authenticate = 0x86;

FingerMatchRequest finger(unsigned number = 1, bool last_try = false) {
  const auto captured = virtual_card::capture_again(virtual_card::synthetic_finger(number), 7);
  auto request = ok(finger_match_request(SecretBytes(BytesView(virtual_card::make_minutiae_record(captured)))));
  request.last_try = last_try;
  return request;
}

std::vector<AccessKey> keys_of(const std::string& card) {
  std::vector<AccessKey> keys;
  keys.push_back(ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(card)).mrz)));
  return keys;
}

ReadOptions options_for(const FingerMatchRequest& request) {
  return {.portrait = false, .finger = request, .verify = test::judged_by(test::trust_set())};
}

ReadReport read_from(CardConnection& card, const FingerMatchRequest& request = finger()) {
  return read_card(card, keys_of(specimen), options_for(request));
}

ReadReport read_with(const std::string& card, const FingerMatchRequest& request = finger()) {
  const auto connection = ok(virtual_card::open_card(card));
  return read_from(*connection, request);
}

/// Watches the commands, by the instruction that secure messaging leaves in clear, and may spoil the answers.
class Link final : public test::WrappedCard {
 public:
  using Change = std::function<Result<Bytes>(std::uint8_t instruction, Result<Bytes> answer)>;
  explicit Link(std::unique_ptr<CardConnection> card, Change change = {})
      : WrappedCard(std::move(card)), change_(std::move(change)) {}
  explicit Link(const std::string& card, Change change = {})
      : Link(ok(virtual_card::open_card(card)), std::move(change)) {}

  Result<Bytes> transmit(BytesView command) override {
    // A command that is chained counts once: by its last part.
    if (command[1] == verify_finger && (command[0] & 0x10U) == 0) ++verified;
    longest = std::max(longest, command.size());
    parts += command[1] == verify_finger && (command[0] & 0x10U) != 0 ? 1 : 0;
    auto answer = WrappedCard::transmit(command);
    return change_ ? change_(command[1], std::move(answer)) : answer;
  }
  Result<> reset() override {
    ++resets;
    return WrappedCard::reset();
  }

  unsigned verified = 0;
  unsigned parts = 0;
  unsigned resets = 0;
  std::size_t longest = 0;

 private:
  Change change_;
};

// "match passed", "unavailable inconclusive finger.blocked": decision, check, trouble.
std::string outcome(const ReadReport& report) {
  REQUIRE(report.matches.size() == 1);
  const auto& match = report.matches[0];
  CHECK(match.modality == MatchModality::finger);
  CHECK(match.method == MatchMethod::on_card);
  const auto* check = report.verification.find("biometric.finger");
  auto text = std::string(match_decision_name(match.decision));
  text += " " + std::string(check == nullptr ? "none" : check_status_name(check->status));
  if (match.trouble) text += " " + std::string(error_id(match.trouble->code));
  return text;
}

bool may_have_used_a_try(const ReadReport& report) {
  const auto& quality = report.matches.at(0).quality;
  return quality.size() == 1 && quality[0].id == "finger.try_may_be_used";
}

std::unique_ptr<CardConnection> card_of(const std::function<void(virtual_card::CardPlan&)>& change) {
  auto plan = ok(virtual_card::specimen_plan(specimen));
  change(plan);
  return virtual_card::connect({.name = specimen,
                                .chip = virtual_card::Chip(ok(personalise(specimen, plan)), system_random),
                                .timing = nullptr});
}

}  // namespace

TEST_CASE("a finger that a proven chip accepts is accepted") {
  const auto report = read_with(specimen);
  CHECK_FALSE(report.failure);
  CHECK(report.card_type == "chipid-moc");
  CHECK(outcome(report) == "match passed");
  CHECK(reason_of(report.verification, "biometric.finger") == "biometric.finger.passed");
}

TEST_CASE("another finger is refused, with the tries that are left") {
  const auto report = read_with(specimen, finger(2));
  CHECK(outcome(report) == "no_match failed");
  CHECK(report.matches[0].tries_left == 2U);
  CHECK(reason_of(report.verification, "biometric.finger") == "biometric.finger.tries_left");
}

TEST_CASE("refused until it blocks, over many reads of one card") {
  Link card(specimen);
  CHECK(outcome(read_from(card, finger(2))) == "no_match failed");
  CHECK(outcome(read_from(card, finger(2))) == "no_match failed");
  CHECK(outcome(read_from(card, finger(2))) == "unavailable inconclusive finger.last_try");
  CHECK(card.verified == 2);
  CHECK(outcome(read_from(card, finger(2, true))) == "no_match failed");
  CHECK(outcome(read_from(card, finger(1, true))) == "unavailable inconclusive finger.blocked");
  CHECK(card.verified == 3);
}

TEST_CASE("adverse 99: one try left, blocked, 6D00, no information, garbage: unavailable, and nothing is sent") {
  const auto with = [](const std::string& fault, const FingerMatchRequest& request = finger()) {
    Link card(std::string(specimen) + ",fault=" + fault);
    const auto report = read_from(card, request);
    CHECK_FALSE(report.failure);
    CHECK(report.verification.verdict.has_value());
    return outcome(report) + " " + std::to_string(card.verified);
  };
  CHECK(with("finger-one-try") == "unavailable inconclusive finger.last_try 0");
  CHECK(with("finger-one-try", finger(1, true)) == "match passed 1");
  CHECK(with("finger-blocked", finger(1, true)) == "unavailable inconclusive finger.blocked 0");
  CHECK(with("finger-no-information") == "unavailable inconclusive finger.not_offered 0");
  CHECK(with("finger-garbage-information") == "unavailable inconclusive finger.not_offered 0");
  CHECK(with("finger-6d00") == "unavailable inconclusive finger.not_offered 1");
}

TEST_CASE("a copy that accepts every finger is not believed") {
  for (const auto* fault : {"finger-copy", "finger-copy,ca="}) {
    CAPTURE(fault);
    const auto report = read_with(std::string(specimen) + ",fault=" + fault, finger(2));
    REQUIRE(report.matches.size() == 1);
    CHECK(report.matches[0].decision == MatchDecision::match);
    CHECK(reason_of(report.verification, "biometric.finger") == "biometric.finger.chip_unproven");
    CHECK(report.verification.find("biometric.finger")->status == CheckStatus::inconclusive);
  }
}

TEST_CASE("without a trusted signature no chip is proven, and no finger accepted") {
  auto options = options_for(finger());
  options.verify.trust = {};
  const auto card = ok(virtual_card::open_card(specimen));
  const auto report = read_card(*card, keys_of(specimen), options);
  CHECK(outcome(report) == "match inconclusive");
}

TEST_CASE("a card whose type is not known to compare fingers gets not one command more") {
  const auto count = [](const std::optional<FingerMatchRequest>& request) {
    const auto card = ok(virtual_card::open_card("vn-citizen-2021"));
    auto options = options_for(finger());
    options.finger = request;
    const auto report = read_card(*card, keys_of("vn-citizen-2021"), options);
    if (request) CHECK(outcome(report) == "unavailable inconclusive finger.not_offered");
    return report.apdu_count;
  };
  CHECK(count(std::nullopt) == count(finger()));
}

TEST_CASE("a record that is none costs the card no command") {
  Link card(specimen);
  const FingerMatchRequest bad{.record = std::make_shared<const SecretBytes>(Bytes{'F', 'M', 'R'})};
  const auto report = read_from(card, bad);
  CHECK(outcome(report) == "unavailable inconclusive finger.record");
  CHECK(card.verified == 0);
  CHECK(report.verification.verdict.has_value());
}

TEST_CASE("the tries left can be asked for without using one up, and say nothing of the holder") {
  Link card(std::string(specimen) + ",tries=2");
  const auto report = read_from(card, {});
  REQUIRE(report.matches.size() == 1);
  CHECK(report.matches.front().tries_left == 2U);
  CHECK(outcome(report) == "not_performed not_performed");
  const auto& attention = report.verification.attention;
  CHECK(std::find(attention.begin(), attention.end(), "biometric.finger") == attention.end());
  CHECK(card.verified == 0);
}

TEST_CASE("short commands are chained, long ones go in one") {
  Link chained(specimen);
  CHECK(outcome(read_from(chained)) == "match passed");
  CHECK(chained.parts == 1);
  CHECK(chained.longest <= 261);
  Link extended(card_of([](auto& plan) { plan.extended_length = virtual_card::BufferSizes{1024, 1024}; }));
  CHECK(outcome(read_from(extended)) == "match passed");
  CHECK(extended.parts == 0);
  CHECK(extended.verified == 1);
  CHECK(extended.longest > 261);
}

TEST_CASE("a card without access control is sent no finger in clear") {
  Link open(card_of([](auto& plan) {
    plan.pace.clear();
    plan.can.clear();
    plan.has_access_control = false;
    plan.chip_authentication.clear();
    plan.groups = {1, 2};
  }));
  const auto report = read_card(open, {}, options_for(finger()));
  CHECK(outcome(report) == "unavailable inconclusive finger.not_offered");
  CHECK(open.verified == 0);
}

TEST_CASE("a proof that is made again does not send the finger twice") {
  // Chip Authentication refused once by the link: the second session proves the chip.
  unsigned refusals = 1;
  Link card(specimen, [&](std::uint8_t instruction, Result<Bytes> answer) -> Result<Bytes> {
    static unsigned authentications;
    if (instruction == internal_or_general_authenticate && answer && ++authentications == 5 && refusals-- == 1) {
      return fail(ErrorCode::pcsc_card_mute);
    }
    return answer;
  });
  const auto report = read_from(card);
  CHECK(card.resets == 1);
  CHECK(outcome(report) == "match passed");
  CHECK(card.verified == 1);
}

TEST_CASE("a chip that fails its proof is asked once, in the session that stands") {
  for (const auto* fault : {"ca-first-answer-once", "ca-first-answer", "ca-6d00", "ca-silent"}) {
    CAPTURE(fault);
    Link card(std::string(specimen) + ",fault=" + fault);
    const auto report = read_from(card);
    REQUIRE(report.matches.size() == 1);
    CHECK(card.resets >= 1);
    CHECK(card.verified <= 1);
    const bool proven = fault == std::string("ca-first-answer-once");
    CHECK((report.verification.find("biometric.finger")->status == CheckStatus::passed) == proven);
  }
}

TEST_CASE("the finger is kept back from a session whose proof is made again in another") {
  unsigned resets_before = 0;
  Link* watched = nullptr;
  Link card(std::string(specimen) + ",aa=rsa-2048-sha256,fault=aa-6d00",
            [&](std::uint8_t instruction, Result<Bytes> answer) -> Result<Bytes> {
              if (instruction == verify_finger) resets_before = watched->resets;
              return answer;
            });
  watched = &card;
  // Asked in the second session, and not believed: the other proof failed twice.
  CHECK(outcome(read_from(card)) == "match inconclusive");
  CHECK(card.verified == 1);
  CHECK(card.resets == 1);
  CHECK(resets_before == 1);
}

TEST_CASE("a reset by others before the finger is sent begins anew, one after it does not") {
  bool done = false;
  Link before(specimen, [&](std::uint8_t instruction, Result<Bytes> answer) -> Result<Bytes> {
    constexpr std::uint8_t get_data = 0xCA;
    if (instruction != get_data || std::exchange(done, true)) return answer;
    return fail(ErrorCode::pcsc_card_reset);
  });
  CHECK(outcome(read_from(before)) == "match passed");
  CHECK(before.resets == 1);
  CHECK(before.verified == 1);

  Link within(specimen, [](std::uint8_t instruction, Result<Bytes> answer) -> Result<Bytes> {
    if (instruction != verify_finger) return answer;
    return fail(ErrorCode::pcsc_card_reset);
  });
  const auto report = read_from(within);
  CHECK(outcome(report) == "unavailable inconclusive pcsc.card_reset");
  CHECK(may_have_used_a_try(report));
  CHECK(within.resets == 0);
  CHECK_FALSE(report.failure);
}

TEST_CASE("silence, removal and a spoilt answer in mid-VERIFY: unavailable, and a try may be used") {
  const auto silent = read_with(std::string(specimen) + ",fault=finger-silent");
  CHECK(outcome(silent) == "unavailable inconclusive pcsc.card_mute");
  CHECK(may_have_used_a_try(silent));
  CHECK(silent.verification.verdict.has_value());
  // "Accepted" without protection, and a protected answer of which a bit was changed.
  for (const bool plain : {true, false}) {
    Link card(specimen, [&](std::uint8_t instruction, Result<Bytes> answer) -> Result<Bytes> {
      if (instruction != verify_finger || !answer) return answer;
      if (plain) return Bytes{0x90, 0x00};
      answer->at(3) ^= 1U;
      return answer;
    });
    const auto report = read_from(card);
    CHECK(outcome(report) == "unavailable inconclusive sm.fault");
    CHECK(may_have_used_a_try(report));
  }
}

TEST_CASE("what a caller's connection throws in mid-VERIFY leaves the same trace") {
  Link card(specimen, [](std::uint8_t instruction, Result<Bytes> answer) -> Result<Bytes> {
    if (instruction == verify_finger) throw std::runtime_error("thrown");
    return answer;
  });
  const auto report = read_from(card);
  REQUIRE(report.matches.size() == 1);
  CHECK(may_have_used_a_try(report));
  // Going on from there sends nothing again.
  Link same(specimen);
  const auto resumed = resume_card(same, keys_of(specimen), report, options_for(finger()));
  CHECK(same.verified == 0);
  CHECK(outcome(resumed) == "unavailable inconclusive internal.error");
}

TEST_CASE("a read that goes on keeps the first outcome") {
  Link card(specimen);
  const auto first = read_from(card, finger(2));
  const auto resumed = resume_card(card, keys_of(specimen), first, options_for(finger(2)));
  CHECK(outcome(resumed) == "no_match failed");
  CHECK(resumed.matches[0].tries_left == 2U);
  CHECK(card.verified == 1);
}

// The copy says yes; the original, put in its place, would prove itself.
TEST_CASE("a yes heard before a read goes on is not the yes of the chip that proves itself afterwards") {
  const auto copy = read_with(std::string(specimen) + ",fault=finger-copy", finger(2));
  Link original(specimen);
  const auto resumed = resume_card(original, keys_of(specimen), copy, options_for(finger(2)));
  CHECK(outcome(resumed) == "inconclusive inconclusive");
  CHECK(original.verified == 0);
  CHECK(resumed.verification.verdict != Verdict::authentic);
}

TEST_CASE("a read that was cut short before asks the card when it goes on") {
  bool gone = false;
  Link card(specimen, [&](std::uint8_t instruction, Result<Bytes> answer) -> Result<Bytes> {
    static unsigned reads;
    if (instruction != 0xB0 || gone || ++reads < 12) return answer;
    gone = true;
    return fail(ErrorCode::pcsc_card_removed);
  });
  const auto first = read_from(card);
  REQUIRE(first.failure);
  CHECK(first.matches.empty());
  CHECK(card.verified == 0);
  ok(card.reset());
  CHECK(outcome(resume_card(card, keys_of(specimen), first, options_for(finger()))) == "match passed");
  CHECK(card.verified == 1);
}

TEST_CASE("evidence states the outcome and holds no finger, and counts where it is signed") {
  const auto verify = test::judged_by(test::trust_set());
  const auto status = [&](const std::string& card, const Bytes& evidence) {
    const auto found = ok(OfflineVerifier(verify, test::enrolled()).verify(evidence)).verification;
    CAPTURE(card);
    const auto* check = found.find("biometric.finger");
    return std::string(check_status_name(check->status)) + " " + check->reason_id;
  };
  const auto request = finger();
  const auto accepted = test::evidence_of(read_with(specimen, request));
  CHECK(status("unsigned", accepted) == "not_performed general.statement_not_counted");
  CHECK(status("signed", ok(sign_evidence(accepted, test::site_key()))) == "passed general.statement_counted");
  const auto record = request.record->view();
  CHECK(std::search(accepted.begin(), accepted.end(), record.begin() + 28, record.begin() + 52) == accepted.end());

  const auto refused = test::evidence_of(read_with(specimen, finger(2)));
  CHECK(status("refused", ok(sign_evidence(refused, test::site_key()))) == "failed general.statement_failed");
  const auto copy = test::evidence_of(read_with(std::string(specimen) + ",fault=finger-copy"));
  CHECK(status("copy", ok(sign_evidence(copy, test::site_key()))) == "inconclusive biometric.finger.chip_unproven");
}
