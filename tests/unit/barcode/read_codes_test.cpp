#include "barcode/read_codes.hpp"

#include "core/text.hpp"
#include "drawing.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::draw_qr;
using test::error_of;
using test::ok;

namespace {

const std::string citizen = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Phường B, Quận C, Hà Nội|20042021";

}  // namespace

TEST_CASE("a code of Vietnamese text, as drawn") {
  const auto codes = ok(barcode::read_codes(draw_qr(citizen).view()));
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].text == citizen);
  CHECK(core::as_text(codes[0].raw) == citizen);
  CHECK_FALSE(codes[0].repaired);
}

TEST_CASE("a picture without a code has none") {
  const imaging::Image white{.pixels = Bytes(100 * 80, 255), .width = 100, .height = 80};
  CHECK(ok(barcode::read_codes(white.view())).empty());
}

TEST_CASE("a picture that lies about its size is refused") {
  const imaging::Image white{.pixels = Bytes(100 * 80, 255), .width = 100, .height = 80};
  auto view = white.view();
  view.height = 81;
  CHECK(error_of(barcode::read_codes(view)) == "data.malformed");
  CHECK(error_of(barcode::read_codes({})) == "data.malformed");
}
