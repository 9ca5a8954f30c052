#include "support/vectors.hpp"
#include "verdict_rule.hpp"

using namespace chipid;
using test::Card;

namespace {

char letter(const Card& card) {
  CHECK(test::letter_by_the_library(card) == test::letter_by_the_table(card));
  return test::letter_by_the_library(card);
}

Card with(const std::string& id, CheckStatus status, Card card = test::good_card()) {
  card.at(id) = status;
  return card;
}

using enum CheckStatus;
const std::string aa = "chip.active_authentication";
const std::string ca = "chip.chip_authentication";

}  // namespace

TEST_CASE("a card on which all is well is authentic") {
  CHECK(letter(test::good_card()) == 'A');
}

TEST_CASE("the failure of a check leads to its level") {
  for (const auto& id : test::failing_is_e) {
    CAPTURE(id);
    CHECK(letter(with(id, failed)) == 'E');
  }
  for (const auto& id : test::failing_is_d) {
    CAPTURE(id);
    CHECK(letter(with(id, failed)) == 'D');
  }
}

TEST_CASE("what a genuine card needs and is not known makes it inconclusive") {
  for (const auto& id : test::needed) {
    for (const auto status : {inconclusive, not_supported, not_performed}) {
      CAPTURE(id, status);
      CHECK(letter(with(id, status)) == 'C');
      CHECK(letter(with(id, status, with("qr.chip", failed))) == 'C');
    }
  }
}

TEST_CASE("without a chip nothing is verified") {
  auto card = test::good_card();
  card.chip_read = false;
  CHECK(letter(card) == 'F');
  CHECK(letter(Card{.chip_read = false}) == 'F');
}

TEST_CASE("a check that is missing counts as not performed") {
  CHECK(test::letter_by_the_library(Card{}) == 'C');
  auto card = test::good_card();
  std::erase_if(card.checks, [](const auto& check) { return check.id == "ds.country"; });
  CHECK(test::letter_by_the_library(card) == 'C');
}

TEST_CASE("a portrait that is not on the list is for review, one that is listed must have been hashed") {
  auto card = with("sod.portrait", failed);
  std::erase_if(card.checks, [](const auto& check) { return check.id == "dg2.hash"; });
  CHECK(report::decide({.checks = card.checks}) == Verdict::review);
  CHECK(report::decide({.checks = with("dg2.hash", not_performed, card).checks}) == Verdict::inconclusive);
}

TEST_CASE("the hash of a group counts only where it is shown as signed or needed") {
  const auto card = with("dg13.hash", inconclusive);
  CHECK(report::decide({.checks = card.checks}) == Verdict::authentic);
  const std::uint32_t shown[] = {13};
  CHECK(report::decide({.checks = card.checks, .shown_as_signed = shown}) == Verdict::inconclusive);
}

TEST_CASE("chips that prove themselves, or do not") {
  const auto proofs = [](CheckStatus active, CheckStatus chip) { return with(aa, active, with(ca, chip)); };
  CHECK(letter(proofs(passed, not_supported)) == 'A');
  CHECK(letter(proofs(inconclusive, passed)) == 'A');
  CHECK(letter(proofs(not_supported, not_supported)) == 'B');
  CHECK(letter(proofs(not_performed, not_supported)) == 'C');
  CHECK(letter(proofs(not_performed, inconclusive)) == 'C');
  CHECK(letter(proofs(failed, passed)) == 'E');
}

TEST_CASE("offline, a proof counts only where it proves something to a third party") {
  const auto offline = [](CheckStatus active, CheckStatus chip, bool own, bool enrolled) {
    auto card = with(aa, active, with(ca, chip));
    card.online = false;
    card.own_challenge = own;
    card.enrolled = enrolled;
    return card;
  };
  CHECK(letter(offline(passed, not_performed, false, false)) == 'B');
  CHECK(letter(offline(passed, not_performed, true, false)) == 'A');
  CHECK(letter(offline(passed, not_performed, false, true)) == 'A');
  CHECK(letter(offline(not_supported, passed, true, false)) == 'B');
  CHECK(letter(offline(not_supported, passed, false, true)) == 'A');
  CHECK(letter(offline(not_performed, not_performed, false, false)) == 'B');
  CHECK(letter(offline(inconclusive, not_supported, true, true)) == 'C');
  CHECK(letter(offline(failed, passed, true, true)) == 'E');
}

TEST_CASE("revocation that could not be checked does not hinder, unless the site says so") {
  CHECK(letter(with("ds.revocation", inconclusive)) == 'A');
  auto strict = with("ds.revocation", inconclusive);
  strict.no_crl_is_c = true;
  CHECK(letter(strict) == 'C');
  CHECK(letter(with("dg1.mrz", failed, strict)) == 'C');
  CHECK(letter(with("ds.revocation", not_performed)) == 'C');
  CHECK(letter(with("ds.revocation", not_performed, with("dg1.mrz", failed))) == 'C');
}

TEST_CASE("weak algorithms are for review, or invalid where the site says so") {
  auto card = with("crypto.weak", failed);
  CHECK(letter(card) == 'D');
  card.weak_is_e = true;
  CHECK(letter(card) == 'E');
}

TEST_CASE("a match that was asked for and gave no answer is for review, one that was not asked for is nothing") {
  CHECK(letter(with("biometric.face", inconclusive)) == 'D');
  CHECK(letter(with("biometric.finger", inconclusive)) == 'D');
  CHECK(letter(with("biometric.face", not_performed)) == 'A');
  CHECK(letter(with("dg1.mrz", inconclusive)) == 'A');
}

TEST_CASE("a failed check that is in no table makes nothing worse than inconclusive") {
  CHECK(test::letter_by_the_library(with("dg1.poem", failed)) == 'C');
  CHECK(test::letter_by_the_library(with("dg1.poem", inconclusive)) == 'A');
}

TEST_CASE("attention lists what failed or is inconclusive, in the order given") {
  const auto card = with("qr.chip", failed, with("ds.chain", inconclusive, with("dg1.dg13", not_performed)));
  CHECK(report::attention({.checks = card.checks}) == std::vector<std::string>{"ds.chain", "qr.chip"});
}
