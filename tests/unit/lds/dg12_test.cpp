#include "lds/dg12.hpp"

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

Bytes dg12_of(std::initializer_list<BytesView> objects) {
  Bytes content = tlv::encode({0x5C}, hex("5F195F26"));
  for (const auto object : objects) core::append(content, object);
  return tlv::encode({0x6C}, content);
}

}  // namespace

TEST_CASE("DG12 with every object") {
  const auto persons = tlv::encode({0xA0}, {hex("020101"), text_object(0x5F1A, "TRẦN<<THỊ<B")});
  const auto file =
      dg12_of({text_object(0x5F19, "CỤC CẢNH SÁT"), text_object(0x5F26, "20210420"), persons, text_object(0x5F1B, "e"),
               text_object(0x5F1C, "t"), tlv::encode({0x5F1D}, hex("01")), tlv::encode({0x5F1E}, hex("02")),
               text_object(0x5F55, "20210420101112"), text_object(0x5F56, "SN 7"), tlv::encode({0x5F70}, hex("AA"))});
  const auto dg12 = ok(lds::parse_dg12(file));
  CHECK(dg12.tag_list.size() == 2);
  CHECK(dg12.issuing_authority == "CỤC CẢNH SÁT");
  CHECK(dg12.issue_date == "20210420");
  CHECK(dg12.other_persons == std::vector<std::string>{"TRẦN<<THỊ<B"});
  CHECK(dg12.endorsements == "e");
  CHECK(dg12.tax_exit_requirements == "t");
  CHECK(core::to_hex(dg12.front_image) == "01");
  CHECK(core::to_hex(dg12.rear_image) == "02");
  CHECK(dg12.personalisation_time == "20210420101112");
  CHECK(dg12.personalisation_device == "SN 7");
  CHECK(dg12.unknown.size() == 1);
  test::check_prefixes_refused(file, lds::parse_dg12);
  test::check_trailing_byte_refused(file, lds::parse_dg12);
}

TEST_CASE("DG12 dates as packed digits") {
  const auto file = dg12_of({tlv::encode({0x5F26}, hex("20210420")), tlv::encode({0x5F55}, hex("20210420101112"))});
  const auto dg12 = ok(lds::parse_dg12(file));
  CHECK(dg12.issue_date == "20210420");
  CHECK(dg12.personalisation_time == "20210420101112");
}

TEST_CASE("DG12 with an absurd number of persons is refused") {
  const auto persons = tlv::encode({0xA0}, {hex("020477359400"), text_object(0x5F1A, "B")});
  CHECK(error_of(lds::parse_dg12(dg12_of({persons}))) == "file.malformed");
}
