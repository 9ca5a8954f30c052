#include "lds/security_infos.hpp"

#include "asn1/writer.hpp"
#include "lds/security_info_oids.hpp"
#include "prefixes.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;
namespace der = asn1::der;

namespace {
Bytes security_infos_of(const Bytes& info) {
  return der::set_of({info});
}
}  // namespace

TEST_CASE("EF.CardAccess as seen on citizen cards") {
  const auto file = hex(
      "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204020202010202010d");
  const auto infos = ok(lds::parse_ef_card_access(file));
  REQUIRE(infos.all.size() == 3);
  CHECK(core::to_hex(infos.all[0].raw) == "300d060804007f0007020202020101");
  CHECK(core::to_hex(infos.all[2].optional_data) == "02010d");
  CHECK(infos.malformed.empty());
  REQUIRE(infos.terminal_authentication.size() == 1);
  CHECK(infos.terminal_authentication[0].version == 1);
  REQUIRE(infos.chip_authentication.size() == 1);
  CHECK(infos.chip_authentication[0].protocol.to_string() == "0.4.0.127.0.7.2.2.3.2.2");
  REQUIRE(infos.pace.size() == 1);
  CHECK(infos.pace[0].protocol.to_string() == "0.4.0.127.0.7.2.2.4.2.2");
  CHECK(infos.pace[0].version == 2);
  CHECK(infos.pace[0].parameter_id == 13);
  test::check_prefixes_refused(file, lds::parse_ef_card_access);
}

TEST_CASE("EF.CardAccess with padding is read, with anything else behind it refused") {
  for (const auto* text : {"3100", "310000", "3100FFFFFF", "31000000FF"}) {
    CAPTURE(text);
    CHECK(ok(lds::parse_ef_card_access(hex(text))).all.empty());
  }
  for (const auto* text : {"310001", "3100 3100", "31000042"}) {
    CAPTURE(text);
    CHECK(error_of(lds::parse_ef_card_access(hex(text))) == "file.malformed");
  }
}

TEST_CASE("ActiveAuthenticationInfo names the signature algorithm") {
  const auto info =
      der::sequence({der::oid(lds::oids::id_aa), der::integer(1), der::oid({0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 3})});
  const auto infos = ok(lds::parse_security_infos(security_infos_of(info)));
  REQUIRE(infos.active_authentication.size() == 1);
  CHECK(infos.active_authentication[0].signature_algorithm.to_string() == "0.4.0.127.0.7.1.1.4.1.3");
}

TEST_CASE("key identifiers and the file identifier of EF.CVCA") {
  const auto spki = der::sequence({der::sequence({der::oid({1, 2, 840, 10045, 2, 1})}), der::bit_string(hex("04"))});
  const auto key = der::sequence({der::oid(lds::oids::id_pk_ecdh), spki, der::integer(200)});
  const auto keys = ok(lds::parse_security_infos(security_infos_of(key))).chip_authentication_keys;
  CHECK(keys.at(0).public_key == spki);
  CHECK(core::to_hex(keys.at(0).key_id.value()) == "00c8");

  const auto file_id = der::sequence({der::octet_string(hex("011C")), der::octet_string(hex("1C"))});
  const auto terminal = der::sequence({der::oid(lds::oids::id_ta), der::integer(1), file_id});
  const auto infos = ok(lds::parse_security_infos(security_infos_of(terminal)));
  CHECK(core::to_hex(infos.terminal_authentication.at(0).ef_cvca_id) == "011c");
  CHECK(core::to_hex(infos.terminal_authentication.at(0).ef_cvca_sfi) == "1c");
}

TEST_CASE("PACEDomainParameterInfo is told from PACEInfo by its required data") {
  const auto parameters = der::sequence({der::oid({1, 2, 840, 10045, 2, 1}), der::null()});
  const auto info = der::sequence({der::oid({0, 4, 0, 127, 0, 7, 2, 2, 4, 2}), parameters, der::integer(40)});
  const auto infos = ok(lds::parse_security_infos(security_infos_of(info)));
  CHECK(infos.pace.empty());
  CHECK(infos.pace_domain_parameters.at(0).domain_parameter.raw == parameters);
  CHECK(infos.pace_domain_parameters.at(0).parameter_id == 40);
}

TEST_CASE("ChipAuthenticationDomainParameterInfo is told from ChipAuthenticationInfo by its required data") {
  const auto parameters = der::sequence({der::oid({1, 2, 840, 10045, 2, 1}), der::integer(13)});
  const auto info = der::sequence({der::oid({0, 4, 0, 127, 0, 7, 2, 2, 3, 2}), parameters, der::integer(41)});
  const auto infos = ok(lds::parse_security_infos(security_infos_of(info)));
  CHECK(infos.chip_authentication.empty());
  CHECK(infos.chip_authentication_domain_parameters.at(0).domain_parameter.raw == parameters);
  CHECK(core::to_hex(infos.chip_authentication_domain_parameters.at(0).key_id.value()) == "29");
}

TEST_CASE("EFDIRInfo, CardInfo and PrivilegedTerminalInfo") {
  const auto url = tlv::encode(asn1::tags::ia5_string, hex("68747470733A2F2F61"));
  const auto dir = der::sequence({der::oid(lds::oids::id_ef_dir), der::octet_string(hex("6100"))});
  const auto card = der::sequence({der::oid(lds::oids::id_ci), url, der::sequence({der::octet_string(hex("0101"))})});
  const auto privileged = der::sequence({der::oid(lds::oids::id_pt), der::set_of({dir})});
  const auto infos = ok(lds::parse_security_infos(der::set_of({dir, card, privileged})));
  CHECK(infos.malformed.empty());
  CHECK(core::to_hex(infos.ef_dir.at(0).content) == "6100");
  CHECK(infos.card_info.at(0).url == "https://a");
  CHECK(core::to_hex(infos.card_info.at(0).optional_data) == "300404020101");
  const auto inner = ok(lds::parse_security_infos(infos.privileged_terminal.at(0).security_infos));
  CHECK(inner.ef_dir.size() == 1);
  for (const auto& protocol : {lds::oids::id_ef_dir, lds::oids::id_ci, lds::oids::id_pt}) {
    const auto broken = der::sequence({der::oid(protocol), der::null()});
    CHECK(ok(lds::parse_security_infos(security_infos_of(broken))).malformed.size() == 1);
  }
}

TEST_CASE("unknown protocols are kept, known ones with broken content set apart") {
  const auto unknown = der::sequence({der::oid({1, 2, 3}), der::null()});
  const auto kept = ok(lds::parse_security_infos(security_infos_of(unknown)));
  CHECK(kept.all.at(0).raw == unknown);
  CHECK(kept.malformed.empty());
  const auto broken = der::sequence({der::oid(lds::oids::id_aa), der::null(), der::null()});
  const auto apart = ok(lds::parse_security_infos(security_infos_of(broken)));
  CHECK(apart.all.size() == 1);
  CHECK(apart.malformed.at(0).raw == broken);
  CHECK(apart.active_authentication.empty());
}

TEST_CASE("SecurityInfos of another shape are refused") {
  for (const auto* text : {"", "3000", "3102 3000", "3105 3003 060129", "3109 3007 060129 0500 0500 0500"}) {
    CAPTURE(text);
    CHECK(error_of(lds::parse_security_infos(hex(text))) == "data.malformed");
  }
}
