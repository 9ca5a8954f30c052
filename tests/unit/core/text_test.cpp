#include "core/text.hpp"

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
