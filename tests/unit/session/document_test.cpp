#include "session/document.hpp"

#include "core/text.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using core::as_bytes;
using test::ok;
using tlv::Tag;

namespace {

constexpr std::chrono::year_month_day today{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{1}};

Bytes dg1_of(std::string_view mrz) {
  return tlv::encode(Tag{0x61}, tlv::encode(Tag{0x5F1F}, as_bytes(mrz)));
}

constexpr std::string_view citizen_mrz =
    "IDVNM0900001233001090000123<<49001158M3001156VNM<<<<<<<<<<<6NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<";

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
  CHECK(document.sources.count("number") == 0);
}

TEST_CASE("DG11 and DG12 add to it; DG11's name in full replaces the MRZ's") {
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
  CHECK_FALSE(document.name);
  CHECK(document.sources.empty());
}
