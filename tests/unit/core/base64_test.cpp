#include "core/base64.hpp"

#include "core/fold_case.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

// RFC 4648, 10
TEST_CASE("base64: the RFC's test vectors") {
  for (const auto& [text, value] :
       {std::pair{"", ""}, std::pair{"Zg==", "66"}, std::pair{"Zm8=", "666f"}, std::pair{"Zm9v", "666f6f"},
        std::pair{"Zm9vYg==", "666f6f62"}, std::pair{"Zm9vYmE=", "666f6f6261"}, std::pair{"Zm9vYmFy", "666f6f626172"},
        std::pair{"+/+/", "fbffbf"}}) {
    CHECK(ok(core::from_base64(text)) == hex(value));
  }
}

TEST_CASE("base64: whatever is not the one text of a value is refused") {
  for (const auto* text :
       {"Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zg==Zg==", "Z===", "====", "Zm 8", "Zm8\n", "Zm-_", "=Zm8"}) {
    CAPTURE(text);
    CHECK(error_of(core::from_base64(text)) == "data.malformed");
  }
}

TEST_CASE("case folding: ASCII, Vietnamese, full folding, normal form C") {
  CHECK(ok(core::fold_case("CSCA Utopia 1")) == "csca utopia 1");
  CHECK(ok(core::fold_case("VIỆT NAM")) == "việt nam");
  CHECK(ok(core::fold_case("Straße")) == "strasse");
  CHECK(ok(core::fold_case("E\xCC\x81")) == "é");
  CHECK(error_of(core::fold_case("\xFF")) == "data.malformed");
}
