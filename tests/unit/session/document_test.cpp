#include "session/document.hpp"

#include "asn1/writer.hpp"
#include "core/text.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using core::as_bytes;
using test::ok;
using tlv::Tag;
namespace der = asn1::der;

namespace {

constexpr std::chrono::year_month_day today{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{1}};

Bytes dg1_of(std::string_view mrz) {
  return tlv::encode(Tag{0x61}, tlv::encode(Tag{0x5F1F}, as_bytes(mrz)));
}

Bytes dg13_of(std::initializer_list<BytesView> fields) {
  return tlv::encode(
      Tag{0x6D}, der::sequence({der::integer(1), der::oid({1, 0, 10646, 1, 0, 8}), tlv::encode(Tag{0x31}, fields)}));
}

Bytes field_of(std::uint64_t index, std::string_view text) {
  return der::sequence({der::integer(index), der::utf8_string(text)});
}

constexpr std::string_view citizen_mrz =
    "IDVNM0900001233001090000123<<49001158M3001156VNM<<<<<<<<<<<6NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<";

constexpr std::string_view lifetime_mrz =
    "IDVNM1600004564079160000456<<46003025F9912315VNM<<<<<<<<<<<0TRAN<<THI<B<<<<<<<<<<<<<<<<<<<";
constexpr std::string_view passport_mrz =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F9912315ZE184226B<<<<<10";

}  // namespace

TEST_CASE("DG1 fills the document, each field with its source") {
  Document document;
  ok(session::add_file(document, File::dg1, dg1_of(citizen_mrz), today));
  CHECK(document.document_number == "090000123");
  CHECK(document.name == "NGUYEN VAN A");
  CHECK(document.birth_date == "1990-01-15");
  CHECK(document.expiry_date == "2030-01-15");
  CHECK(document.sex == "male");
  CHECK(document.nationality == "VNM");
  CHECK(document.mrz.size() == 3);
  CHECK(document.sources.at("name") == "DG1");
  CHECK(document.number == "001090000123");
  CHECK(document.no_expiry == false);
  CHECK(document.sources.at("number") == "DG1");
}

TEST_CASE("DG11 and DG12 add to it, DG11's name in full replaces the MRZ's") {
  Document document;
  ok(session::add_file(document, File::dg1, dg1_of(citizen_mrz), today));
  const auto dg11 = tlv::encode(
      Tag{0x6B},
      {tlv::encode(Tag{0x5C}, test::hex("5F0E5F105F42")), tlv::encode(Tag{0x5F0E}, as_bytes("NGUYỄN<<VĂN<A")),
       tlv::encode(Tag{0x5F10}, as_bytes("001090000123")), tlv::encode(Tag{0x5F42}, as_bytes("Số 1<Hà Nội"))});
  const auto dg12 = tlv::encode(
      Tag{0x6C}, {tlv::encode(Tag{0x5C}, test::hex("5F26")), tlv::encode(Tag{0x5F26}, as_bytes("20210420"))});
  ok(session::add_file(document, File::dg11, dg11, today));
  ok(session::add_file(document, File::dg12, dg12, today));
  CHECK(document.name == "NGUYỄN VĂN A");
  CHECK(document.sources.at("name") == "DG11");
  CHECK(document.number == "001090000123");
  CHECK(document.residence == "Số 1 Hà Nội");
  CHECK(document.issue_date == "2021-04-20");
}

TEST_CASE("DG13 of the synthetic vector adds all that DG1 has not") {
  const auto path = test::shared_vector("dg/dg13-synthetic-variant-a.hex");
  if (!path) return;
  const auto text = test::read_bytes(*path);
  Document document;
  ok(session::add_file(document, File::dg1, dg1_of(citizen_mrz), today));
  ok(session::add_file(document, File::dg13, test::hex(core::as_text(text)), today));
  CHECK(document.number == "001090000123");
  CHECK(document.document_number == "090000123");
  CHECK(document.name == "Nguyễn Văn A");
  CHECK(document.birth_date == "1990-01-15");
  CHECK(document.sex == "male");
  CHECK(document.nationality == "VNM");
  CHECK(document.ethnicity == "Kinh");
  CHECK(document.religion == "Không");
  CHECK(document.place_of_origin == "Xã A, Huyện B, Hà Nội");
  CHECK(document.residence == "Số 1, Đường C, Phường D, Quận E, Hà Nội");
  CHECK(document.identifying_marks == "Nốt ruồi C:1cm trên sau cánh mũi trái");
  CHECK(document.issue_date == "2021-04-20");
  CHECK(document.expiry_date == "2030-01-15");
  CHECK(document.no_expiry == false);
  CHECK(document.father == "Nguyễn Văn B");
  CHECK(document.mother == "Trần Thị C");
  CHECK_FALSE(document.spouse);
  CHECK(document.old_number == "012345678");
  CHECK(document.chip_id == "0123456789ABCDEF");
  for (const auto* field : {"number", "name", "ethnicity", "residence", "issue_date", "father", "chip_id"}) {
    CHECK(document.sources.at(field) == "DG13");
  }
  for (const auto* field : {"document_number", "birth_date", "sex", "nationality", "expiry_date", "no_expiry"}) {
    CHECK(document.sources.at(field) == "DG1");
  }
  CHECK(document.sources.count("spouse") == 0);
}

TEST_CASE("DG13 alone gives dates, sex and expiry, but no code of nationality") {
  Document document;
  ok(session::add_dg13(document, dg13_of({field_of(3, "02/03/1960"), field_of(4, "Nữ"), field_of(5, "Việt Nam"),
                                          field_of(12, "Không thời hạn")})));
  CHECK(document.birth_date == "1960-03-02");
  CHECK(document.sex == "female");
  CHECK_FALSE(document.nationality);
  CHECK_FALSE(document.expiry_date);
  CHECK(document.no_expiry == true);
  CHECK(document.sources.at("no_expiry") == "DG13");
  Document until;
  ok(session::add_dg13(until, dg13_of({field_of(12, "15/01/2030")})));
  CHECK(until.expiry_date == "2030-01-15");
  CHECK(until.no_expiry == false);
  Document unclear;
  ok(session::add_dg13(unclear, dg13_of({field_of(12, "?"), field_of(4, "?"), field_of(3, "1960")})));
  CHECK_FALSE(unclear.no_expiry);
  CHECK_FALSE(unclear.sex);
  CHECK_FALSE(unclear.birth_date);
}

TEST_CASE("DG13 settles the century of the birth date, and nothing else of it") {
  Document document;
  document.birth_date = "2020-01-15";
  ok(session::add_dg13(document, dg13_of({field_of(3, "15/01/1920")})));
  CHECK(document.birth_date == "1920-01-15");
  CHECK(document.sources.at("birth_date") == "DG13");
  ok(session::add_dg13(document, dg13_of({field_of(3, "16/01/1920")})));
  CHECK(document.birth_date == "1920-01-15");
}

TEST_CASE("a citizen card for life has no expiry date, a passport's 31 December 99 is a date") {
  Document card;
  ok(session::add_file(card, File::dg1, dg1_of(lifetime_mrz), today));
  CHECK(card.no_expiry == true);
  CHECK_FALSE(card.expiry_date);
  CHECK(card.number == "079160000456");
  ok(session::add_file(card, File::dg13, dg13_of({field_of(12, "Không thời hạn")}), today));
  CHECK(card.sources.at("no_expiry") == "DG1");
  Document passport;
  ok(session::add_file(passport, File::dg1, dg1_of(passport_mrz), today));
  CHECK(passport.no_expiry == false);
  CHECK(passport.expiry_date == "1999-12-31");
  CHECK_FALSE(passport.number);
}

TEST_CASE("DG13 of another state's document is not judged") {
  Document document;
  ok(session::add_file(document, File::dg1, dg1_of(passport_mrz), today));
  ok(session::add_file(document, File::dg13, test::hex("6D020000"), today));
  CHECK(document.name == "ERIKSSON ANNA MARIA");
}

TEST_CASE("the portrait of the BSI specimen is JPEG 2000") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/Datagroup2.bin");
  if (!path) return;
  Document document;
  ok(session::add_dg2(document, test::read_bytes(*path)));
  REQUIRE(document.portrait);
  CHECK(document.portrait->format == "jpeg2000");
  CHECK(document.portrait->sha256.size() == 64);
}

TEST_CASE("a data group that is not what it should be leaves the document as it was") {
  Document document;
  CHECK(test::error_of(session::add_file(document, File::dg1, test::hex("6100"), today)) == "file.malformed");
  CHECK(test::error_of(session::add_file(document, File::dg2, test::hex("7500"), today)) == "file.malformed");
  CHECK(test::error_of(session::add_file(document, File::dg13, test::hex("6D00"), today)) == "file.malformed");
  CHECK_FALSE(document.name);
  CHECK(document.sources.empty());
}

TEST_CASE("files that add nothing to the document are still held against their form") {
  Document document;
  for (const auto file : {File::dg3, File::dg4, File::dg5, File::dg7, File::dg14, File::dg15, File::dg16,
                          File::card_access, File::card_security, File::cvca}) {
    CAPTURE(file_name(file));
    const auto refused = session::add_file(document, file, test::hex("0100"), today);
    CHECK(test::error_of(refused) == "file.malformed");
    CHECK(refused.error().where == file_name(file));
  }
  ok(session::add_file(document, File::dg5, test::hex("65070201015F40 01AA"), today));
  ok(session::add_file(document, File::dg8, test::hex("0100"), today));
}
