#include "citizen/dg13.hpp"

#include "dg13_writer.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using citizen::parse_dg13;
using test::dg13_of;
using test::error_of;
using test::field_of;
using test::hex;
using test::ok;
using test::text_of;

TEST_CASE("DG13 of the synthetic vector, parents in a SEQUENCE each") {
  const auto path = test::shared_vector("dg/dg13-synthetic-variant-a.hex");
  if (!path) return;
  const auto text = test::read_bytes(*path);
  const auto file = hex(core::as_text(text));
  const auto dg13 = ok(parse_dg13(file));
  CHECK(dg13.version == 1);
  CHECK(dg13.type.to_string() == "1.0.10646.1.0.8");
  CHECK(dg13.personal_number == "001090000123");
  CHECK(dg13.name == "Nguyễn Văn A");
  CHECK(dg13.birth_date == "15/01/1990");
  CHECK(dg13.sex == "Nam");
  CHECK(dg13.nationality == "Việt Nam");
  CHECK(dg13.ethnicity == "Kinh");
  CHECK(dg13.religion == "Không");
  CHECK(dg13.place_of_origin == "Xã A, Huyện B, Hà Nội");
  CHECK(dg13.residence == "Số 1, Đường C, Phường D, Quận E, Hà Nội");
  CHECK(dg13.identifying_marks == "Nốt ruồi C:1cm trên sau cánh mũi trái");
  CHECK(dg13.issue_date == "20/04/2021");
  CHECK(dg13.expiry_date == "15/01/2030");
  CHECK(dg13.father == "Nguyễn Văn B");
  CHECK(dg13.mother == "Trần Thị C");
  CHECK(dg13.spouse == "");
  CHECK(dg13.old_number == "012345678");
  CHECK(dg13.chip_id == "0123456789ABCDEF");
  CHECK(dg13.other_fields.empty());
  for (std::size_t size = 0; size < file.size(); ++size) {
    const Bytes prefix(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size));
    REQUIRE(error_of(parse_dg13(prefix)) == "file.malformed");
  }
}

TEST_CASE("DG13 with both parents in one SEQUENCE, or wrapped otherwise") {
  namespace der = asn1::der;
  const auto father = text_of("Nguyễn Văn B");
  const auto mother = text_of("Trần Thị C");
  for (const auto& value : {der::sequence({father, mother}), core::concat({father, mother}),
                            core::concat({der::sequence({father}), der::sequence({der::sequence({mother})})})}) {
    const auto dg13 = ok(parse_dg13(dg13_of({field_of(13, value)})));
    CHECK(dg13.father == "Nguyễn Văn B");
    CHECK(dg13.mother == "Trần Thị C");
  }
}

TEST_CASE("DG13 with one parent keeps the other apart") {
  const auto mother = asn1::der::sequence({text_of("Trần Thị C")});
  for (const auto& nobody : {hex("3000"), hex("30020C00")}) {
    const auto dg13 = ok(parse_dg13(dg13_of({field_of(13, core::concat({nobody, mother}))})));
    CHECK(dg13.father == "");
    CHECK(dg13.mother == "Trần Thị C");
  }
  const auto one = ok(parse_dg13(dg13_of({field_of(13, mother)})));
  CHECK(one.father == "Trần Thị C");
  CHECK(one.mother == "");
}

TEST_CASE("DG13 tells a missing field from an empty one") {
  const auto none = ok(parse_dg13(dg13_of({})));
  CHECK_FALSE(none.name);
  CHECK_FALSE(none.father);
  CHECK_FALSE(none.spouse);
  const auto empty = ok(parse_dg13(dg13_of({field_of(2, text_of("")), field_of(13), hex("300302010E")})));
  CHECK(empty.name == "");
  CHECK(empty.father == "");
  CHECK(empty.mother == "");
  CHECK(empty.spouse == "");
}

TEST_CASE("DG13 in BER: fields in any order, lengths longer than needed") {
  const auto dg13 = ok(parse_dg13(dg13_of({field_of(9, text_of("b")), hex("3081 09 0281 0102 0C82 000161")})));
  CHECK(dg13.residence == "b");
  CHECK(dg13.name == "a");
}

TEST_CASE("DG13 with an address of 300 letters") {
  std::string address;
  for (int i = 0; i < 300; ++i) address += "ễ";
  CHECK(ok(parse_dg13(dg13_of({field_of(9, text_of(address))}))).residence == address);
}

TEST_CASE("DG13 text of any string type, in NFC") {
  for (const std::uint32_t tag : {0x0CU, 0x12U, 0x13U, 0x14U, 0x16U, 0x1AU}) {
    CAPTURE(tag);
    CHECK(ok(parse_dg13(dg13_of({field_of(1, text_of("001", tlv::Tag{tag}))}))).personal_number == "001");
  }
  CHECK(ok(parse_dg13(dg13_of({field_of(2, text_of("Nguye\xCC\x82\xCC\x83n"))}))).name == "Nguyễn");
}

TEST_CASE("DG13 keeps what it does not understand as it stands") {
  const auto unknown = field_of(17, text_of("x"));
  const auto number = field_of(4, asn1::der::integer(1));
  const auto three = field_of(13, core::concat({text_of("a"), text_of("b"), text_of("c")}));
  const auto dg13 = ok(parse_dg13(dg13_of({unknown, number, three, field_of(2, text_of("A"))})));
  REQUIRE(dg13.other_fields.size() == 3);
  CHECK(dg13.other_fields[0].index == 17);
  CHECK(dg13.other_fields[0].raw == unknown);
  CHECK(dg13.other_fields[1].raw == number);
  CHECK(dg13.other_fields[2].raw == three);
  CHECK_FALSE(dg13.sex);
  CHECK_FALSE(dg13.father);
  CHECK(dg13.name == "A");
}

TEST_CASE("DG13 of another shape is refused") {
  for (const auto* text :
       {"", "6D00", "6D02 3000", "6D05 3003 020101", "6D0A 3008 020101 060129 3100 00", "6E0A 3008 020101 060129 3100",
        "6D0A 3008 020101 060129 3000", "6D0C 300A 020101 060129 3102 3000", "6D0B 3080 020101 060129 3100 0000",
        "6D0C 300A 020101 060129 3102 0500"}) {
    CAPTURE(text);
    const auto refused = parse_dg13(hex(text));
    CHECK(error_of(refused) == "file.malformed");
    CHECK(refused.error().where == "DG13");
  }
  CHECK(error_of(parse_dg13(dg13_of({field_of(2, text_of("A")), field_of(2, text_of("B"))}))) == "file.malformed");
  CHECK(ok(parse_dg13(hex("6D0A 3008 020101 060129 3100"))).version == 1);
}

TEST_CASE("DG13 nested without end is not followed") {
  auto nested = text_of("a");
  for (int i = 0; i < 1000; ++i) nested = asn1::der::sequence({nested});
  const auto dg13 = ok(parse_dg13(dg13_of({field_of(13, nested)})));
  CHECK_FALSE(dg13.father);
  CHECK(dg13.other_fields.size() == 1);
}
