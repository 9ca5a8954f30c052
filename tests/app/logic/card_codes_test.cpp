#include "logic/card_codes.hpp"

#include "support/catch.hpp"

using namespace chipid::counter;

namespace {

const std::string an = "001090000123|012345678|Nguyễn Văn An|15011990|Nam|Hà Nội|20042021";
const std::string binh = "001190000456||Trần Thị Bình|02031990|Nữ|Hà Nội|20042021";
const std::string shop = "https://shop.example/sale";

}  // namespace

TEST_CASE("codes in view: a card, shown masked") {
  const auto view = judge_codes({shop, an});
  REQUIRE(view.cards.size() == 1);
  CHECK(view.cards[0].text == an);
  CHECK(view.cards[0].masked == "N••• V••• A•••, ••• 123");
  CHECK_FALSE(view.other);
}

TEST_CASE("codes in view: two cards are both told, the same one twice is one") {
  CHECK(judge_codes({an, binh}).cards.size() == 2);
  CHECK(judge_codes({an, an + "\r\n"}).cards.size() == 1);
}

TEST_CASE("codes in view: of another code it is said what it is") {
  const auto view = judge_codes({shop});
  CHECK(view.cards.empty());
  REQUIRE(view.other);
  CHECK_FALSE(view.other->vi.empty());
  CHECK_FALSE(judge_codes({}).other);
}

TEST_CASE("frames: a card is taken once it was alone for more than one frame") {
  CodeWatch watch;
  CHECK_FALSE(watch.see({an}).is_settled);
  CHECK_FALSE(watch.see({}).codes.cards.empty());
  CHECK(watch.see({an}).is_settled);
}

TEST_CASE("frames: two cards that are read by turns are two cards in view") {
  CodeWatch watch;
  CHECK_FALSE(watch.see({an}).is_settled);
  for (const auto& text : {binh, an, binh}) {
    const auto sight = watch.see({text});
    CHECK(sight.codes.cards.size() == 2);
    CHECK_FALSE(sight.is_settled);
  }
}

TEST_CASE("frames: a card that was taken away is forgotten after some frames, or at once") {
  CodeWatch watch;
  (void)watch.see({binh});
  for (int i = 0; i < 8; ++i) (void)watch.see({});
  CHECK(watch.see({an}).codes.cards.size() == 1);
  watch.forget();
  CHECK(watch.see({binh}).codes.cards.size() == 1);
}

TEST_CASE("frames: another code is said while no card is in view") {
  CodeWatch watch;
  CHECK(watch.see({shop}).codes.other);
  CHECK_FALSE(watch.see({an}).codes.other);
}
