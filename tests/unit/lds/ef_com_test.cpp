#include "lds/ef_com.hpp"

#include "prefixes.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("EF.COM of the BSI specimen") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/EF_COM.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto com = ok(lds::parse_ef_com(file));
  CHECK(com.lds_version == "0107");
  CHECK(com.unicode_version == "040000");
  CHECK(com.data_groups == std::vector<File>{File::dg1, File::dg2, File::dg3, File::dg14});
  CHECK(com.unknown_tags.empty());
  test::check_prefixes_refused(file, lds::parse_ef_com);
  test::check_trailing_byte_refused(file, lds::parse_ef_com);
}

TEST_CASE("EF.COM keeps tags it does not know, and those of no data group") {
  const auto com = ok(lds::parse_ef_com(hex("6006 5C04 61 77 99 6D")));
  CHECK(com.data_groups == std::vector<File>{File::dg1, File::dg13});
  CHECK(com.unknown_tags == std::vector<tlv::Tag>{{0x77}, {0x99}});
  CHECK(com.lds_version.empty());
}

TEST_CASE("EF.COM without a tag list, or of another file, is refused") {
  for (const auto* text : {"6000", "6007 5F010430313037", "6103 5C0161", "6005 5C0161 0500"}) {
    CAPTURE(text);
    const auto refused = lds::parse_ef_com(hex(text));
    CHECK(error_of(refused) == "file.malformed");
    CHECK(refused.error().where == "COM");
  }
}
