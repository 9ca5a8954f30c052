#include "lds/dg14.hpp"

#include "prefixes.hpp"

using namespace chipid;
using test::ok;

TEST_CASE("DG14 of the BSI specimen: ECDH with explicit parameters") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/Datagroup14.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto infos = ok(lds::parse_dg14(file)).security_infos;
  CHECK(infos.all.size() == 3);
  CHECK(infos.malformed.empty());
  REQUIRE(infos.chip_authentication_keys.size() == 1);
  CHECK(infos.chip_authentication_keys[0].protocol.to_string() == "0.4.0.127.0.7.2.2.1.2");
  CHECK(infos.chip_authentication_keys[0].public_key.size() == 279);
  CHECK_FALSE(infos.chip_authentication_keys[0].key_id);
  REQUIRE(infos.chip_authentication.size() == 1);
  CHECK(infos.chip_authentication[0].protocol.to_string() == "0.4.0.127.0.7.2.2.3.2.1");
  CHECK(infos.chip_authentication[0].version == 1);
  REQUIRE(infos.terminal_authentication.size() == 1);
  CHECK(infos.terminal_authentication[0].version == 1);
  CHECK(infos.terminal_authentication[0].ef_cvca_id.empty());
  test::check_prefixes_refused(file, lds::parse_dg14);
  test::check_trailing_byte_refused(file, lds::parse_dg14);
}

TEST_CASE("the sample DG14 of the standard: Diffie-Hellman, 3DES") {
  const auto path = test::shared_vector("iso39794/spec_sample_encoded_dg14.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto infos = ok(lds::parse_dg14(file)).security_infos;
  CHECK(infos.all.size() == 3);
  REQUIRE(infos.chip_authentication_keys.size() == 1);
  CHECK(infos.chip_authentication_keys[0].protocol.to_string() == "0.4.0.127.0.7.2.2.1.1");
  REQUIRE(infos.chip_authentication.size() == 1);
  CHECK(infos.chip_authentication[0].protocol.to_string() == "0.4.0.127.0.7.2.2.3.1.1");
  CHECK(infos.terminal_authentication.size() == 1);
  test::check_prefixes_refused(file, lds::parse_dg14);
}
