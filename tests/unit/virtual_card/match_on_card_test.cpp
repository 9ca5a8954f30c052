#include "chip/match_on_card.hpp"

#include <chipid/virtual_card.hpp>

#include "core/bytes.hpp"
#include "personalise/finger_minutiae.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using iso7816::CommandApdu;
using test::hex;
using test::ok;

namespace {

constexpr auto cipher = crypto::BlockCipher::aes128;

// The data field of VERIFY, sorted as the card asks.
Bytes verify_data(std::vector<moc::Minutia> finger) {
  std::sort(finger.begin(), finger.end(),
            [](const auto& a, const auto& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  Bytes data;
  for (const auto& m : finger) core::append(data, Bytes{m.x, m.y, static_cast<std::uint8_t>(m.type << 6U | m.angle)});
  return tlv::encode({0x7F2E}, tlv::encode({0x81}, data));
}

/// The specimen behind a channel, its application for fingers selected.
struct Card {
  explicit Card(const FaultHooks& fault = {})
      : chip(ok(make_card("icao-moc")), system_random, fault), terminal(chip, cipher, test::channel_keys(cipher)) {
    const auto keys = test::channel_keys(cipher);
    ok(chip.begin_secure_messaging(cipher, keys.enc, keys.mac, keys.ssc));
    REQUIRE(status({.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = hex("F0436869704944 4D4F43")}) == 0x9000);
  }
  unsigned status(const CommandApdu& command) { return terminal.exchange(command).status.value; }
  unsigned tries() { return status({.ins = 0x20, .p2 = 0x91}); }
  // In parts, as a card with short APDUs needs it.
  unsigned verify(const std::vector<moc::Minutia>& finger) {
    const auto data = verify_data(finger);
    constexpr std::size_t part = 200;
    for (std::size_t at = 0; at + part < data.size(); at += part) {
      const CommandApdu first{
          .cla = 0x10, .ins = 0x21, .p2 = 0x91, .data = core::to_bytes(BytesView(data).subspan(at, part))};
      if (const auto answer = status(first); answer != 0x9000) return answer;
    }
    const auto rest = data.size() / part * part;
    return status({.ins = 0x21, .p2 = 0x91, .data = core::to_bytes(BytesView(data).subspan(rest))});
  }

  Chip chip;
  test::Terminal terminal;
};

std::vector<moc::Minutia> again(unsigned capture = 5) {
  return capture_again(synthetic_finger(1), capture);
}

}  // namespace

TEST_CASE("a finger captured again is the same, another person's is not") {
  const auto enrolled = synthetic_finger(1);
  double worst = 1;
  double best = 0;
  for (unsigned i = 100; i < 140; ++i) {
    worst = std::min(worst, moc::similarity(enrolled, capture_again(enrolled, i)));
    best = std::max(best, moc::similarity(enrolled, capture_again(synthetic_finger(i), i)));
  }
  CAPTURE(worst, best);
  CHECK(worst > moc::same_finger + 0.1);
  CHECK(best < moc::same_finger - 0.1);
}

TEST_CASE("a finger is the same however it is shifted and turned, and not where it is mirrored") {
  const std::vector<moc::Minutia> finger{
      {10, 10, 1, 0}, {40, 20, 2, 10}, {70, 90, 1, 20}, {30, 60, 2, 40}, {90, 30, 1, 50}};
  CHECK(moc::similarity(finger, finger) == 1.0);
  auto shifted = finger;
  for (auto& m : shifted) m.x += 50, m.y += 7;
  CHECK(moc::similarity(finger, shifted) == 1.0);
  auto mirrored = finger;
  for (auto& m : mirrored) {
    m.x = static_cast<std::uint8_t>(255 - m.x);
    m.angle = static_cast<std::uint8_t>((96 - m.angle) % 64);
  }
  CHECK(moc::similarity(finger, mirrored) < 0.5);
  CHECK(moc::similarity(finger, {}) == 0.0);
}

TEST_CASE("right fingers are taken, wrong ones counted, until it blocks for good") {
  Card card;
  const auto wrong = synthetic_finger(2);
  CHECK(card.tries() == 0x63C3);
  CHECK(card.verify(wrong) == 0x63C2);
  CHECK(card.verify(again()) == 0x9000);
  CHECK(card.tries() == 0x63C3);
  CHECK(card.verify(wrong) == 0x63C2);
  CHECK(card.verify(wrong) == 0x63C1);
  CHECK(card.tries() == 0x63C1);
  CHECK(card.verify(wrong) == 0x63C0);
  CHECK(card.tries() == 0x6983);
  CHECK(card.verify(again()) == 0x6983);
}

TEST_CASE("a reset does not bring tries back") {
  Card card;
  CHECK(card.verify(synthetic_finger(2)) == 0x63C2);
  card.chip.reset();
  const auto keys = test::channel_keys(cipher);
  ok(card.chip.begin_secure_messaging(cipher, keys.enc, keys.mac, keys.ssc));
  test::Terminal terminal(card.chip, cipher, keys);
  (void)terminal.exchange({.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = hex("F04368697049444D4F43")});
  CHECK(terminal.exchange({.ins = 0x20, .p2 = 0x91}).status.value == 0x63C2);
}

TEST_CASE("what the card says of its comparison is what it does") {
  Card card;
  const auto answer = card.terminal.exchange({.ins = 0xCA, .p1 = 0x7F, .p2 = 0x61, .ne = 200});
  CHECK(answer.status.value == 0x9000);
  CHECK(answer.data ==
        hex("7F61 25 020101 7F60 1F 830191 A11A 810108 820109 87020101 88020005 B10A 81021064 820105 830100"));
  auto few = again();
  few.resize(15);
  CHECK(card.verify(few) == 0x6A80);
  auto unsorted = verify_data(again());
  std::swap(unsorted[10], unsorted[100]);
  CHECK(card.status({.ins = 0x21, .p2 = 0x91, .data = hex("7F2E058103AABBCC")}) == 0x6A80);
  CHECK(moc::parse_minutiae(verify_data(again())));
  CHECK_FALSE(moc::parse_minutiae(hex("7F2E 08 8106 020000 010000")));
  CHECK_FALSE(moc::parse_minutiae(hex("7F2E 04 8102 0200")));
  CHECK_FALSE(moc::parse_minutiae(hex("7F2E 05 8103 0200")));
  CHECK(card.tries() == 0x63C3);
}

TEST_CASE("fingers are compared behind a channel alone, for the one key, in the one application") {
  Card card;
  CHECK(card.status({.ins = 0x20, .p2 = 0x92}) == 0x6A88);
  CHECK(card.status({.ins = 0x20, .p1 = 0x01, .p2 = 0x91}) == 0x6A86);
  CHECK(card.status({.ins = 0xCA, .p1 = 0x7F, .p2 = 0x62, .ne = 200}) == 0x6A88);
  CHECK(card.status({.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = hex("A0000002471001")}) == 0x9000);
  CHECK(card.tries() == 0x6A88);
  Chip plain(ok(make_card("icao-moc")), system_random);
  CHECK(test::ask(plain, "00A4040C0AF04368697049444D4F43") == "6a82");
  CHECK(test::ask(plain, "00200091") == "6982");
  Chip other(ok(make_card("icao-td3-pace")), system_random);
  CHECK(test::ask(other, "00200091") == "6d00");
}

TEST_CASE("what can be wrong with the comparison") {
  const auto with = [](const char* fault) { return Card(ok(find_fault(fault))); };
  CHECK(with("finger-one-try").tries() == 0x63C1);
  CHECK(with("finger-blocked").tries() == 0x6983);
  auto unknown = with("finger-6d00");
  CHECK(unknown.tries() == 0x63C3);
  CHECK(unknown.verify(again()) == 0x6D00);
  CHECK(with("finger-copy").verify(synthetic_finger(9)) == 0x9000);
  CHECK(with("finger-no-information").status({.ins = 0xCA, .p1 = 0x7F, .p2 = 0x61, .ne = 200}) == 0x6A88);
}

TEST_CASE("tries are an option of cards that compare fingers") {
  CHECK(open_card("icao-moc,tries=0").has_value());
  CHECK(open_card("icao-moc,tries=15").has_value());
  CHECK(test::error_of(open_card("icao-moc,tries=16")) == "usage.bad_value");
  CHECK(test::error_of(open_card("icao-moc,tries=x")) == "usage.bad_value");
  CHECK(test::error_of(open_card("icao-td3-pace,tries=1")) == "usage.bad_value");
}
