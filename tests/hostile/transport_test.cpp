#include <chipid/virtual_card.hpp>

#include "reading.hpp"

using namespace chipid;

namespace {

/// A card behind another answer to reset.
class WithAtr final : public CardConnection {
 public:
  WithAtr(CardConnection& card, Bytes atr) : card_(card), atr_(std::move(atr)) {}
  Result<Bytes> transmit(BytesView command) override { return card_.transmit(command); }
  Result<> reset() override { return card_.reset(); }
  Bytes atr() const override { return atr_; }
  std::string reader_name() const override { return card_.reader_name(); }

 private:
  CardConnection& card_;
  Bytes atr_;
};

}  // namespace

TEST_CASE("adverse 1: an answer of 0 or 1 byte ends the session") {
  CHECK(test::failure_of(test::read_with_fault("answer-empty")) == "card.bad_answer");
  CHECK(test::failure_of(test::read_with_fault("answer-one-byte")) == "card.bad_answer");
}

TEST_CASE("adverse 2: endless 61xx is bounded") {
  const auto report = test::read_with_fault("endless-61");
  CHECK(test::failure_of(report) == "card.endless_answer");
  CHECK(report.apdu_count < 20);
}

TEST_CASE("adverse 3: endless 6Cxx ends after one repetition") {
  const auto report = test::read_with_fault("endless-6c");
  CHECK(test::failure_of(report) == "card.endless_answer");
  CHECK(report.apdu_count < 20);
}

TEST_CASE("adverse 2, 3: plain 61xx and 6Cxx on the secure channel are faults, not followed") {
  for (const auto* fault : {"sm-plain-6108", "sm-plain-6c10"}) {
    CHECK(test::failure_of(test::read_with_fault(fault)) == "sm.fault");
  }
}

TEST_CASE("adverse 4: a challenge longer than asked for") {
  CHECK(test::failure_of(test::read_with_fault("more-than-le")) == "card.too_much_data");
}

TEST_CASE("adverse 9: the card is taken away in mid-read, what was read is kept beside the error") {
  const auto report = test::read_with_fault("card-removed");
  CHECK(test::failure_of(report) == "pcsc.card_removed");
  CHECK(report.find(File::com) != nullptr);
  CHECK(report.find(File::dg2) == nullptr);
}

TEST_CASE("adverse 15: a malformed ATR does not hinder reading") {
  const auto key = test::ok(AccessKey::from_mrz(test::ok(virtual_card::specimen_info(test::specimen)).mrz));
  for (const auto& atr : {Bytes{}, Bytes{0x3B}, Bytes(64, 0xFF), test::hex("3B8F8001")}) {
    auto card = test::ok(virtual_card::open_card(test::specimen));
    WithAtr connection(*card, atr);
    CHECK(test::failure_of(read_card(connection, {&key, 1})).empty());
  }
}

TEST_CASE("a card that another program left in mid-session is reset and read in full") {
  const auto key = test::ok(AccessKey::from_mrz(test::ok(virtual_card::specimen_info("bench-bac-extended")).mrz));
  auto card = test::ok(virtual_card::open_card("bench-bac-extended"));
  const auto first = read_card(*card, {&key, 1});
  const auto second = read_card(*card, {&key, 1});
  CHECK(test::failure_of(second).empty());
  CHECK(second.files.size() == first.files.size());
  CHECK(second.apdu_count == first.apdu_count + 2);
}
