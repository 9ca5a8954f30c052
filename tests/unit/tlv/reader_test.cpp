#include "tlv/reader.hpp"

#include <random>

#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("tags of one, two and three bytes") {
  const auto bytes = hex("6100 7F4900 5F812100");
  tlv::Reader reader(bytes);
  CHECK(ok(reader.next()).tag == tlv::Tag{0x61});
  CHECK(ok(reader.next()).tag == tlv::Tag{0x7F49});
  CHECK(ok(reader.next()).tag == tlv::Tag{0x5F8121});
  CHECK(reader.at_end());
}

TEST_CASE("an object inside an object") {
  const auto bytes = hex("6105 5F1F021234");
  auto outer = ok(tlv::open_single(bytes, tlv::Tag{0x61}));
  CHECK(core::to_hex(ok(outer.expect(tlv::Tag{0x5F1F})).value) == "1234");
  CHECK(outer.at_end());
}

TEST_CASE("what is not a data object is refused") {
  const auto refused = [](const char* text) {
    const auto bytes = hex(text);
    tlv::Reader reader(bytes);
    return error_of(reader.next()) == "data.malformed";
  };
  CHECK(refused(""));
  CHECK(refused("61"));
  CHECK(refused("6102AA"));
  CHECK(refused("6180AA0000"));         // indefinite
  CHECK(refused("6184FFFFFFFF"));       // adverse row 6
  CHECK(refused("618501000000 0000"));  // five length bytes
  CHECK(refused("1F8001 00"));          // leading zeros in the tag number
  CHECK(refused("1F8181818101 00"));    // tag too long
}

TEST_CASE("long length forms are BER but not DER") {
  const auto bytes = hex("61820001AA");
  CHECK(ok(tlv::parse_header(bytes)).length == 1);
  CHECK(error_of(tlv::parse_header(bytes, tlv::Rules::der)) == "data.malformed");
}

TEST_CASE("trailing data and too much depth are refused") {
  const auto bytes = hex("610000");
  CHECK(error_of(tlv::parse_single(bytes, tlv::Tag{0x61})) == "data.malformed");
  Bytes nested;
  for (int i = 0; i < 40; ++i) nested = tlv::encode(tlv::Tag{0x30}, nested);
  Result<tlv::Reader> reader = tlv::Reader(nested);
  while (reader && !reader->at_end()) reader = reader->enter(tlv::Tag{0x30});
  CHECK(error_of(reader) == "data.over_limit");
}

TEST_CASE("property: whatever is written is read back") {
  std::mt19937 random(20260101);
  for (int i = 0; i < 300; ++i) {
    const Bytes value(random() % 70000, static_cast<std::uint8_t>(random()));
    const auto bytes = tlv::encode(tlv::Tag{0x7F61}, value);
    const auto element = ok(tlv::parse_single(bytes, tlv::Tag{0x7F61}, tlv::Rules::der));
    REQUIRE(element.value.size() == value.size());
    REQUIRE(core::to_hex(element.value.first(std::min<std::size_t>(8, value.size()))) ==
            core::to_hex(BytesView(value).first(std::min<std::size_t>(8, value.size()))));
  }
}
