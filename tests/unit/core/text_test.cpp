#include "core/text.hpp"

#include <chipid/text.hpp>

#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("text is brought to NFC") {
  CHECK(test::ok(core::to_nfc("Nguye\u0302\u0303n")) == "Nguy\u1EC5n");
  CHECK(test::error_of(core::to_nfc("\xC3")) == "data.malformed");
}

TEST_CASE("text to show is UTF-8 whatever came") {
  CHECK(core::to_displayable(core::as_bytes("M\xFCller")) == "M\u00FCller");
  CHECK(core::to_displayable(core::as_bytes("a\x01z")) == "az");
}

TEST_CASE("adverse 89: characters that deceive are not shown") {
  for (const auto* hidden : {"\u202E", "\u2066", "\u200B", "\u2028", "\uFEFF", "\u0085", "\x1b", "\uE000"}) {
    CHECK(displayable(std::string("A") + hidden + "B") == "AB");
  }
  CHECK(displayable("Nguyễn Đắc Ơn <b>=1+1</b>") == "Nguyễn Đắc Ơn <b>=1+1</b>");
  CHECK(displayable("\x1b]0;title\x07name") == "]0;titlename");
}
