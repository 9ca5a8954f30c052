#include "lds/dg1.hpp"

#include "core/text.hpp"
#include "prefixes.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::ok;

TEST_CASE("DG1 of the BSI specimen") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/Datagroup1.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto mrz = ok(lds::parse_dg1(file)).mrz;
  CHECK(mrz.format == MrzFormat::td3);
  CHECK(mrz.document_code == "P");
  CHECK(mrz.issuing_state == "D");
  CHECK(mrz.document_number == "C11T002JM");
  CHECK(mrz.birth_date == "960812");
  CHECK(mrz.expiry_date == "131031");
  CHECK(mrz.primary_identifier == "MUSTERMANN");
  CHECK(mrz.secondary_identifier == "ERIKA");
  CHECK(mrz.all_check_digits_hold());
  test::check_prefixes_refused(file, lds::parse_dg1);
  test::check_trailing_byte_refused(file, lds::parse_dg1);
}

TEST_CASE("DG1 without an MRZ names the file") {
  const auto file = tlv::encode({0x61}, tlv::encode({0x5F1F}, core::as_bytes("no MRZ at all")));
  const auto refused = lds::parse_dg1(file);
  CHECK(error_of(refused) == "file.malformed");
  CHECK(refused.error().where == "DG1");
}

TEST_CASE("DG1 with a second object is refused") {
  const auto mrz = tlv::encode({0x5F1F}, core::as_bytes("I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6"
                                                        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"));
  CHECK(ok(lds::parse_dg1(tlv::encode({0x61}, mrz))).mrz.all_check_digits_hold());
  CHECK(error_of(lds::parse_dg1(tlv::encode({0x61}, {mrz, mrz}))) == "file.malformed");
}
