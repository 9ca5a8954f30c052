#include "lds/dg15.hpp"

#include "prefixes.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("DG15 of the BSI specimen: RSA") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/Datagroup15.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto dg15 = ok(lds::parse_dg15(file));
  CHECK(dg15.algorithm.algorithm.to_string() == "1.2.840.113549.1.1.1");
  CHECK(core::to_hex(dg15.algorithm.parameters) == "0500");
  CHECK(dg15.public_key_info == Bytes(file.begin() + 3, file.end()));
  test::check_prefixes_refused(file, lds::parse_dg15);
  test::check_trailing_byte_refused(file, lds::parse_dg15);
}

TEST_CASE("DG15 that is no SubjectPublicKeyInfo is refused") {
  for (const auto* text : {"6F00", "6F02 3000", "6F0B 3009 3003 060129 0302 01AA", "610B 3009 3003 060129 0302 00AA",
                           "6F0D 300B 3003 060129 0302 00AA 0500", "6F0D 3009 3003 060129 0302 00AA 0500"}) {
    CAPTURE(text);
    CHECK(error_of(lds::parse_dg15(hex(text))) == "file.malformed");
  }
  CHECK(ok(lds::parse_dg15(hex("6F0B 3009 3003 060129 0302 00AA"))).algorithm.parameters.empty());
}
