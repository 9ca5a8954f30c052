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

TEST_CASE("adverse 2, 3: endless 61xx and 6Cxx end the session at once under protection") {
  for (const auto* fault : {"endless-61", "endless-6c"}) {
    const auto report = test::read_with_fault(fault);
    CHECK(test::failure_of(report) == "sm.fault");
    CHECK(report.apdu_count < 20);
  }
}

TEST_CASE("adverse 4: a challenge longer than asked for") {
  CHECK(test::failure_of(test::read_with_fault("more-than-le")) == "card.too_much_data");
}

TEST_CASE("adverse 9: the card is taken away in mid-read; what was read is kept beside the error") {
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
