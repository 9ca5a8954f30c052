#include "biometrics/oncard/card_match.hpp"

#include <map>

#include "core/bytes.hpp"
#include "iso7816/commands.hpp"
#include "records.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using biometrics::CardMatch;
using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using test::hex;

namespace {

constexpr std::uint8_t application[] = {0xF0, 0x01};
constexpr auto group = "7F61 22 7F60 1F 830191 A11A 810108 820109 87020101 88020005 B10A 81020C3C 820105 830100";

/// Answers by instruction, each its status or an error; keeps what it was sent.
class Card final : public iso7816::CardChannel {
 public:
  Result<ResponseApdu> transmit(const CommandApdu& command) override {
    sent.push_back(command);
    if (fails_at == command.ins) return fail(failure);
    ResponseApdu response{.status = {status.count(command.ins) != 0 ? status.at(command.ins) : std::uint16_t{0x9000}}};
    if (command.ins == 0xCA) response.data = bit;
    return response;
  }
  [[nodiscard]] std::size_t max_ne() const override { return 231; }

  std::map<std::uint8_t, std::uint16_t> status{{0x20, 0x63C3}};
  Bytes bit = hex(group);
  std::optional<std::uint8_t> fails_at;
  Error failure{.code = ErrorCode::pcsc_card_removed};
  std::vector<CommandApdu> sent;
};

Bytes finger(unsigned count = 20, const std::string& position = "00") {
  std::vector<std::string> minutiae;
  for (unsigned i = 0; i < count; ++i) minutiae.push_back(test::minutia(1, 100 + 2 * i, 100, 0));
  return test::record({test::view(minutiae, position)});
}

CardMatch match(Card& card, const Bytes& record = finger(), bool last_try = false, std::size_t max_data = 223) {
  CardMatch match;
  const FingerMatchRequest request{.record = std::make_shared<const SecretBytes>(BytesView(record)),
                                   .last_try = last_try};
  biometrics::match_on_card(card, {.application = application, .reference = 0x91}, request, max_data, match);
  return match;
}

std::string decision(const CardMatch& match) {
  return std::string(match_decision_name(match.result.decision));
}

std::string trouble(const CardMatch& match) {
  return match.result.trouble ? std::string(error_id(match.result.trouble->code)) : "";
}

std::string issue(const CardMatch& match) {
  return match.result.quality.empty() ? "" : match.result.quality.front().id;
}

std::size_t count(const Card& card, std::uint8_t ins) {
  return static_cast<std::size_t>(
      std::count_if(card.sent.begin(), card.sent.end(), [&](const auto& command) { return command.ins == ins; }));
}

}  // namespace

TEST_CASE("the commands are those of the standard") {
  Card card;
  const auto accepted = match(card, finger(12));
  CHECK(decision(accepted) == "match");
  CHECK(accepted.asked);
  CHECK(trouble(accepted).empty());
  CHECK(accepted.result.quality.empty());
  CHECK_FALSE(accepted.result.tries_left);
  REQUIRE(card.sent.size() == 4);
  CHECK(card.sent[0].encode() == hex("00A4040C 02 F001"));
  CHECK(card.sent[1].encode() == hex("00CA7F61 E7"));
  CHECK(card.sent[2].encode() == hex("00200091"));
  // 12 minutiae from x = 100/197 cm on, one ridge ending each at angle 0, sorted by x then y.
  CHECK(card.sent[3].encode() == hex("00210091 29 7F2E26 8124 333340 343340 353340 363340 373340 383340 393340 3A3340 "
                                     "3B3340 3C3340 3D3340 3E3340"));
}

TEST_CASE("what does not fit one command is chained") {
  Card card;
  const auto accepted = match(card, finger(60), false, 100);
  CHECK(decision(accepted) == "match");
  std::vector<std::pair<unsigned, std::size_t>> parts;
  Bytes data;
  for (const auto& command : card.sent) {
    if (command.ins != 0x21) continue;
    parts.emplace_back(command.cla, command.data.size());
    core::append(data, command.data);
  }
  CHECK(parts == std::vector<std::pair<unsigned, std::size_t>>{{0x10, 100}, {0x00, 87}});
  CHECK(core::to_bytes(BytesView(data).first(8)) == hex("7F2E81B78181B433"));
}

TEST_CASE("refused, with the tries that are left as the card said last") {
  Card card;
  card.status[0x21] = 0x63C2;
  const auto refused = match(card);
  CHECK(decision(refused) == "no_match");
  CHECK(refused.result.tries_left == 2U);
  card.status[0x21] = 0x6300;
  CHECK(decision(match(card)) == "no_match");
  CHECK_FALSE(match(card).result.tries_left);
  card.status[0x21] = 0x63C0;
  CHECK(decision(match(card)) == "no_match");
  CHECK(match(card).result.tries_left == 0U);
}

TEST_CASE("blocked: nothing is sent, and who is blocked meanwhile is not refused") {
  for (const std::uint16_t status : {0x6983, 0x63C0}) {
    Card card;
    card.status[0x20] = status;
    const auto blocked = match(card, finger(), true);
    CHECK(trouble(blocked) == "finger.blocked");
    CHECK(blocked.result.tries_left == 0U);
    CHECK(count(card, 0x21) == 0);
    CHECK_FALSE(blocked.asked);
  }
  Card card;
  card.status[0x21] = 0x6983;
  CHECK(decision(match(card)) == "unavailable");
  CHECK(trouble(match(card)) == "finger.blocked");
}

TEST_CASE("the last try is used only where the caller says so") {
  Card card;
  card.status[0x20] = 0x63C1;
  const auto kept_back = match(card);
  CHECK(trouble(kept_back) == "finger.last_try");
  CHECK(kept_back.result.tries_left == 1U);
  CHECK(count(card, 0x21) == 0);
  CHECK(decision(match(card, finger(), true)) == "match");
}

TEST_CASE("a card that knows no such thing is not asked further") {
  const std::uint8_t instructions[] = {0xA4, 0xCA, 0x20};
  for (const auto instruction : instructions) {
    for (const std::uint16_t status : {0x6D00, 0x6A88, 0x6A82}) {
      CAPTURE(instruction, status);
      Card card;
      card.status[instruction] = status;
      CHECK(trouble(match(card)) == "finger.not_offered");
      CHECK(card.sent.back().ins == instruction);
    }
  }
  for (const std::uint16_t status : {0x6D00, 0x6A88, 0x6A82}) {
    Card card;
    card.status[0x21] = status;
    CHECK(trouble(match(card)) == "finger.not_offered");
  }
}

TEST_CASE("a card that does not tell its tries gets no finger") {
  for (const std::uint16_t status : {0x9000, 0x6300, 0x6700}) {
    Card card;
    card.status[0x20] = status;
    CHECK(trouble(match(card)) == "finger.not_offered");
    CHECK(count(card, 0x21) == 0);
  }
}

TEST_CASE("refused without protection before anything was asked: not offered, too") {
  Card card;
  card.fails_at = 0xA4;
  card.failure = {.code = ErrorCode::sm_fault, .status_word = 0x6A82};
  CHECK(trouble(match(card)) == "finger.not_offered");
  card.failure = {.code = ErrorCode::sm_fault, .status_word = 0x6988};
  CHECK(trouble(match(card)) == "sm.fault");
}

TEST_CASE("a template that is garbage, of another format or for another key is not used") {
  Card card;
  for (const auto* text : {"00", "7F6104", "7F61 05 7F60 02 8300",
                           // another key: it might be the holder's PIN
                           "7F61 06 7F60 03 830101",
                           // a face
                           "7F61 08 7F60 05 A103 810102"}) {
    CAPTURE(text);
    card.bit = hex(text);
    CHECK(trouble(match(card)) == "finger.not_offered");
  }
  CHECK(count(card, 0x20) == 0);
  CHECK(count(card, 0x21) == 0);
}

TEST_CASE("a record that is none costs not one command") {
  Card card;
  CHECK(trouble(match(card, hex("464D52"))) == "finger.record");
  CHECK(card.sent.empty());
}

TEST_CASE("too few minutiae, or another finger: said why, and no try is used") {
  Card card;
  const auto few = match(card, finger(11));
  CHECK(trouble(few) == "finger.record");
  CHECK(issue(few) == "finger.too_few_minutiae");
  CHECK(few.result.quality[0].text.en.find("11 features") != std::string::npos);
  CHECK(few.result.quality[0].text.vi.find("12") != std::string::npos);
  const auto other = match(card, finger(20, "07"));
  CHECK(trouble(other) == "finger.record");
  CHECK(issue(other) == "finger.other_finger");
  CHECK(count(card, 0x21) == 0);
  CHECK(decision(match(card, finger(20, "02"))) == "match");
}

TEST_CASE("a resolution that no scanner has costs not one command") {
  const auto with = [](const std::string& resolution) {
    std::vector<std::string> minutiae;
    for (unsigned i = 0; i < 20; ++i) minutiae.push_back(test::minutia(1, 5 * i, 5 * i, 0));
    return test::record({test::view(minutiae)}, resolution);
  };
  for (const auto* resolution : {"00310064", "006403E9", "FFFFFFFF", "00010001"}) {
    CAPTURE(resolution);
    Card card;
    const auto refused = match(card, with(resolution));
    CHECK(trouble(refused) == "finger.record");
    CHECK(issue(refused) == "finger.resolution");
    CHECK(refused.result.quality[0].refused);
    CHECK(card.sent.empty());
  }
  Card card;
  CHECK(match(card, with("00310064")).result.quality[0].text.en.find("states 49 pixels") != std::string::npos);
  CHECK(match(card, with("006403E9")).result.quality[0].text.vi.find("1001") != std::string::npos);
  CHECK(decision(match(card, with("00320064"))) == "match");
}

TEST_CASE("minutiae off the card's format or all at one place use no try") {
  Card card;
  std::vector<std::string> minutiae;
  for (unsigned i = 0; i < 60; ++i) minutiae.push_back(test::minutia(1, i < 11 ? 10 * i : 1000 + 10 * i, 100, 0));
  const auto beyond = match(card, test::record({test::view(minutiae)}));
  CHECK(trouble(beyond) == "finger.record");
  CHECK(issue(beyond) == "finger.too_few_minutiae");
  CHECK(beyond.result.quality[0].value == 11);
  const auto at_one_place = match(card, test::record({test::view({60, test::minutia(1, 100, 100, 0)})}));
  CHECK(issue(at_one_place) == "finger.too_few_minutiae");
  CHECK(at_one_place.result.quality[0].value == 1);
  CHECK(count(card, 0x21) == 0);
}

TEST_CASE("trouble of the link: in VERIFY a try may be used, before it none") {
  Card card;
  card.fails_at = 0x20;
  const auto before = match(card);
  CHECK(trouble(before) == "pcsc.card_removed");
  CHECK(issue(before).empty());
  CHECK_FALSE(before.asked);
  card.fails_at = 0x21;
  const auto within = match(card);
  CHECK(decision(within) == "unavailable");
  CHECK(trouble(within) == "pcsc.card_removed");
  CHECK(issue(within) == "finger.try_may_be_used");
  CHECK(within.asked);
  CHECK_FALSE(within.result.tries_left);
}

TEST_CASE("any other answer to VERIFY is neither yes nor no") {
  for (const std::uint16_t status : {0x6A80, 0x6700, 0x6982, 0x6985, 0x6400, 0x9001, 0x63D2}) {
    CAPTURE(status);
    Card card;
    card.status[0x21] = status;
    CHECK(decision(match(card)) == "unavailable");
    CHECK(trouble(match(card)) == "card.refused");
  }
}

TEST_CASE("card match: without a record the tries left are told and none is spent") {
  Card card;
  CardMatch match;
  const auto ask = [&] {
    biometrics::match_on_card(card, {.application = application, .reference = 0x91}, {}, 223, match);
  };
  ask();
  CHECK(decision(match) == "not_performed");
  CHECK(match.result.tries_left == 3U);
  CHECK(trouble(match).empty());
  CHECK_FALSE(match.asked);
  CHECK(count(card, 0x21) == 0);
  card.status[0x20] = 0x6983;
  ask();
  CHECK(trouble(match) == "finger.blocked");
}
