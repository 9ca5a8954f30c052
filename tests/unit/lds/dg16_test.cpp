#include "lds/dg16.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "prefixes.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {

Bytes text_object(std::uint32_t tag, std::string_view text) {
  return tlv::encode({tag}, core::as_bytes(text));
}

Bytes dg16_of(std::uint8_t count, std::initializer_list<BytesView> persons) {
  Bytes content = tlv::encode({0x02}, Bytes{count});
  for (const auto person : persons) core::append(content, person);
  return tlv::encode({0x70}, content);
}

}  // namespace

TEST_CASE("DG16 with every object") {
  const auto first = tlv::encode(
      {0xA1}, {text_object(0x5F50, "20210420"), text_object(0x5F51, "TRẦN<<THỊ<B"), text_object(0x5F52, "+84123"),
               text_object(0x5F53, "SỐ 1<HÀ NỘI"), tlv::encode({0x5F70}, hex("AABB"))});
  const auto second = tlv::encode({0xA2}, tlv::encode({0x5F50}, hex("20210421")));
  const auto file = dg16_of(2, {first, second});
  const auto dg16 = ok(lds::parse_dg16(file));
  REQUIRE(dg16.persons.size() == 2);
  CHECK(dg16.persons[0].date_recorded == "20210420");
  CHECK(dg16.persons[0].name == "TRẦN<<THỊ<B");
  CHECK(dg16.persons[0].telephone == "+84123");
  CHECK(dg16.persons[0].address == "SỐ 1<HÀ NỘI");
  CHECK(core::to_hex(dg16.persons[0].unknown.at(0).value) == "aabb");
  CHECK(dg16.persons[1].date_recorded == "20210421");
  CHECK(dg16.persons[1].name.empty());
  test::check_prefixes_refused(file, lds::parse_dg16);
  test::check_trailing_byte_refused(file, lds::parse_dg16);
}

TEST_CASE("DG16 with a wrong number of persons is refused") {
  const auto person = tlv::encode({0xA1}, text_object(0x5F51, "B"));
  for (const std::uint8_t count : {0, 2, 31, 255}) {
    CAPTURE(count);
    CHECK(error_of(lds::parse_dg16(dg16_of(count, {person}))) == "file.malformed");
  }
  CHECK(ok(lds::parse_dg16(dg16_of(1, {person}))).persons.at(0).name == "B");
  CHECK(ok(lds::parse_dg16(dg16_of(0, {}))).persons.empty());
}

TEST_CASE("DG16 with thirty persons is read") {
  Bytes persons;
  for (std::uint32_t i = 1; i <= 30; ++i) core::append(persons, tlv::encode({0xA0 + i}, text_object(0x5F51, "B")));
  CHECK(ok(lds::parse_dg16(dg16_of(30, {persons}))).persons.size() == 30);
}
