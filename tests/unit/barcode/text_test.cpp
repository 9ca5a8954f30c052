// What the bytes of a symbol are read as.
#include "core/text.hpp"
#include "barcode/read_codes.hpp"
#include "drawing.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::ok;

namespace {

barcode::Code read(const std::string& bytes) {
  auto codes = ok(barcode::read_codes(test::draw_qr(bytes).view(), {.budget = std::chrono::seconds(60)}));
  REQUIRE(codes.size() == 1);
  CHECK(core::as_text(codes[0].raw) == bytes);
  return codes[0];
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, also where a decoder would guess another character set") {
  for (const std::string text : {"Nguyễn Thị Ánh", "Đặng Hữu Ước", "e\u0302\u0301", "日本語", "1|2\r\n", "ｱｲｳ"}) {
    CHECK(read(text).text == text);
    CHECK_FALSE(read(text).repaired);
  }
}

TEST_CASE("text that was encoded twice is decoded twice, and said to be repaired") {
  // "Nguyễn" as UTF-8, each byte taken for a character of Windows-1252 and encoded again.
  const auto code = read("Nguy\u00E1\u00BB\u2026n V\u00C4\u0192n A");
  CHECK(code.text == "Nguyễn Văn A");
  CHECK(code.repaired);
}

TEST_CASE("the Vietnamese code page, UTF-16, ISO 8859-1: repaired where nothing else makes sense") {
  const auto code_page = read("Nguy\xEA\xDEn \xD0\xE3ng");
  CHECK(code_page.text == "Nguyễn Đăng");
  CHECK(code_page.repaired);
  const auto wide = read(std::string("\xFE\xFF\x1E\xC5\0n", 6));
  CHECK(wide.text == "ễn");
  CHECK(wide.repaired);
  const auto latin = read("Ren\xE9 M\xFCller");
  CHECK(latin.text == "René Müller");
  CHECK(latin.repaired);
}

TEST_CASE("bytes that can be read in two ways, or in none, have no text") {
  // a with a dot below in the Vietnamese code page, a and o grave in ISO 8859-1.
  CHECK(read("Ph\x61\xF2m").text.empty());
  CHECK(read("\x01\x80\xFF\x02").text.empty());
  CHECK(read("Nguy\xE1\xBB").text.empty());  // UTF-8 cut short
  CHECK_FALSE(read("Nguy\xE1\xBB").repaired);
}
