#include "core/code_points.hpp"

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("text as characters, and back") {
  CHECK(core::to_code_points("aễ𝄞") == U"aễ𝄞");
  CHECK(core::to_utf8(U"aễ𝄞") == "aễ𝄞");
  CHECK(core::to_code_points("").empty());
}

TEST_CASE("bytes that are no UTF-8 count as ISO 8859-1, what is no character is left out") {
  CHECK(core::to_code_points("a\xE0z\xC3") == U"a\u00E0z\u00C3");
  CHECK(core::to_utf8(std::u32string{U'a', char32_t{0xD800}, char32_t{0x110000}, U'z'}) == "az");
}

TEST_CASE("the eth that old data has in place of the D with a stroke") {
  CHECK(core::to_mrz_letters("Ðặng ðình") == "DANG DINH");
}
