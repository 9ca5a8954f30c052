#include <chipid/qr.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using citizen::pick_card_code;
using test::error_of;
using test::ok;

namespace {

const std::string van_a = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội|20042021";
const std::string thi_b = "079160000456||Lê Thị Bích|02031960|Nữ|TP. Hồ Chí Minh|10052021";
const std::string payment = "00020101021138570010A000000727";

}  // namespace

TEST_CASE("of the codes in view that of the card is taken") {
  CHECK(ok(pick_card_code({van_a})) == van_a);
  CHECK(ok(pick_card_code({payment, van_a})) == van_a);
  CHECK(ok(pick_card_code({van_a, van_a + "\r\n"})) == van_a);
}

TEST_CASE("no code, and none of a card") {
  CHECK(error_of(pick_card_code({})) == "qr.no_code");
  CHECK(error_of(pick_card_code({payment})) == "qr.not_citizen_card");
}

TEST_CASE("two cards in view, or two codes that contradict each other: a person chooses") {
  CHECK(error_of(pick_card_code({van_a, thi_b})) == "qr.several_cards");
  auto other = van_a;
  other.replace(other.find("Nam"), 3, "Nữ");
  CHECK(error_of(pick_card_code({van_a, other})) == "qr.several_cards");
  CHECK(ok(pick_card_code({van_a, thi_b}, "079160000456")) == thi_b);
  CHECK(error_of(pick_card_code({van_a, other}, "001090000123")) == "qr.several_cards");
  CHECK(ok(pick_card_code({van_a}, "079160000456")) == van_a);
}

TEST_CASE("a personal number in words") {
  const auto words = citizen::explain(ok(parse_personal_number("001090000123")));
  CHECK(words.en == "Birth registered in Hà Nội as male, year of birth 1990");
  CHECK(words.vi == "Đăng ký khai sinh tại Hà Nội, giới tính Nam, năm sinh 1990");
  const auto unknown = citizen::explain(ok(parse_personal_number("999388000001")));
  CHECK(unknown.en == "Birth registered in place 999 (not in the table) as female, year of birth 2088");
}
