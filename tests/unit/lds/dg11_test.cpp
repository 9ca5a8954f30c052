#include "lds/dg11.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "prefixes.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using core::as_bytes;
using test::error_of;
using test::hex;
using test::ok;

namespace {

Bytes text_object(std::uint32_t tag, std::string_view text) {
  return tlv::encode({tag}, as_bytes(text));
}

Bytes dg11_of(std::initializer_list<BytesView> objects) {
  Bytes content = tlv::encode({0x5C}, hex("5F0E5F10"));
  for (const auto object : objects) core::append(content, object);
  return tlv::encode({0x6B}, content);
}

Bytes names(const char* count_hex, std::initializer_list<std::string_view> list) {
  Bytes content = tlv::encode({0x02}, hex(count_hex));
  for (const auto name : list) {
    const auto object = text_object(0x5F0F, name);
    core::append(content, object);
  }
  return tlv::encode({0xA0}, content);
}

}  // namespace

TEST_CASE("DG11 with every object") {
  const auto file =
      dg11_of({text_object(0x5F0E, "NGUYỄN<<VĂN<A"), names("02", {"MỘT", "HAI"}), text_object(0x5F10, "001090000123"),
               text_object(0x5F2B, "19900115"), text_object(0x5F11, "HÀ NỘI<VNM"), text_object(0x5F42, "SỐ 1<HÀ NỘI"),
               text_object(0x5F12, "+84123"), text_object(0x5F13, "NÔNG DÂN"), text_object(0x5F14, "ÔNG"),
               text_object(0x5F15, "x"), tlv::encode({0x5F16}, hex("FFD8FF")), text_object(0x5F17, "B1234567<C7654321"),
               text_object(0x5F18, "none"), tlv::encode({0x5F70}, hex("AABB"))});
  const auto dg11 = ok(lds::parse_dg11(file));
  CHECK(dg11.tag_list == std::vector<tlv::Tag>{{0x5F0E}, {0x5F10}});
  CHECK(dg11.full_name == "NGUYỄN<<VĂN<A");
  CHECK(dg11.other_names == std::vector<std::string>{"MỘT", "HAI"});
  CHECK(dg11.personal_number == "001090000123");
  CHECK(dg11.full_birth_date == "19900115");
  CHECK(dg11.place_of_birth == "HÀ NỘI<VNM");
  CHECK(dg11.address == "SỐ 1<HÀ NỘI");
  CHECK(dg11.telephone == "+84123");
  CHECK(dg11.profession == "NÔNG DÂN");
  CHECK(dg11.title == "ÔNG");
  CHECK(dg11.personal_summary == "x");
  CHECK(core::to_hex(dg11.proof_of_citizenship) == "ffd8ff");
  CHECK(dg11.other_document_numbers == "B1234567<C7654321");
  CHECK(dg11.custody_information == "none");
  REQUIRE(dg11.unknown.size() == 1);
  CHECK(dg11.unknown[0].tag == tlv::Tag{0x5F70});
  CHECK(core::to_hex(dg11.unknown[0].value) == "aabb");
  test::check_prefixes_refused(file, lds::parse_dg11);
  test::check_trailing_byte_refused(file, lds::parse_dg11);
}

TEST_CASE("DG11 text is composed (NFC), Latin text of older cards is taken as such") {
  CHECK(ok(lds::parse_dg11(dg11_of({text_object(0x5F0E, "Nguye\xCC\x82\xCC\x83n")}))).full_name == "Nguyễn");
  CHECK(ok(lds::parse_dg11(dg11_of({text_object(0x5F0E, "M\xDCLLER")}))).full_name == "MÜLLER");
}

TEST_CASE("DG11 dates as packed digits or as text") {
  CHECK(ok(lds::parse_dg11(dg11_of({tlv::encode({0x5F2B}, hex("19900115"))}))).full_birth_date == "19900115");
  CHECK(ok(lds::parse_dg11(dg11_of({text_object(0x5F2B, "1990<<<<")}))).full_birth_date == "1990<<<<");
}

TEST_CASE("adverse row 85: DG11 with an absurd or wrong number of names is refused") {
  for (const auto* count : {"7735 9400", "65", "03", "01", "", "00000000 02"}) {
    CAPTURE(count);
    const auto refused = lds::parse_dg11(dg11_of({names(count, {"MỘT", "HAI"})}));
    CHECK(error_of(refused) == "file.malformed");
    CHECK(refused.error().where == "DG11");
  }
  CHECK(ok(lds::parse_dg11(dg11_of({names("0002", {"MỘT", "HAI"})}))).other_names.size() == 2);
}

TEST_CASE("DG11 with a hundred names is read, with one more refused") {
  Bytes content;
  for (int i = 0; i < 101; ++i) core::append(content, text_object(0x5F0F, "A"));
  const auto all = dg11_of({tlv::encode({0xA0}, {hex("020165"), content})});
  CHECK(error_of(lds::parse_dg11(all)) == "file.malformed");
  content.resize(content.size() - text_object(0x5F0F, "A").size());
  const auto hundred = dg11_of({tlv::encode({0xA0}, {hex("020164"), content})});
  CHECK(ok(lds::parse_dg11(hundred)).other_names.size() == 100);
}

TEST_CASE("DG11 without a tag list, or with a broken one, is refused") {
  CHECK(error_of(lds::parse_dg11(hex("6B00"))) == "file.malformed");
  CHECK(error_of(lds::parse_dg11(hex("6B03 5C015F"))) == "file.malformed");
  CHECK(ok(lds::parse_dg11(hex("6B02 5C00"))).tag_list.empty());
}
