#include "lds/ef_card_security.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "lds/security_info_oids.hpp"
#include "prefixes.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;
namespace der = asn1::der;

namespace {

const auto sha256 = der::sequence({der::oid({2, 16, 840, 1, 101, 3, 4, 2, 1})});
const auto signer =
    der::sequence({der::integer(3), tlv::encode({0x80}, hex("0102")), sha256, sha256, der::octet_string(hex("55"))});
const auto infos =
    der::set_of({der::sequence({der::oid({0, 4, 0, 127, 0, 7, 2, 2, 4, 6, 2}), der::integer(2), der::integer(13)}),
                 der::sequence({der::oid({0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 2}), der::integer(1), der::integer(1)})});

Bytes security_of(const asn1::Oid& type, BytesView content) {
  const auto encapsulated = der::sequence({der::oid(type), der::context(0, {der::octet_string(content)})});
  const auto data = der::sequence({der::integer(3), der::set_of({sha256}), encapsulated, der::set_of({signer})});
  return der::sequence({der::oid(lds::oids::id_signed_data), der::context(0, {data})});
}

const auto good = security_of(lds::oids::id_security_object, infos);

}  // namespace

TEST_CASE("EF.CardSecurity holds SecurityInfos in signed data") {
  const auto security = ok(lds::parse_ef_card_security(good));
  CHECK(security.signed_data.content_type.to_string() == "0.4.0.127.0.7.3.2.1");
  CHECK(security.signed_data.signer_infos.size() == 1);
  CHECK(security.security_infos.pace.at(0).parameter_id == 13);
  CHECK(security.security_infos.chip_authentication.at(0).version == 1);
  test::check_prefixes_refused(good, lds::parse_ef_card_security);
}

TEST_CASE("EF.CardSecurity with padding is read, with anything else behind it refused") {
  CHECK(ok(lds::parse_ef_card_security(core::concat({good, hex("0000FFFF")}))).security_infos.all.size() == 2);
  CHECK(error_of(lds::parse_ef_card_security(core::concat({good, hex("0001")}))) == "file.malformed");
}

TEST_CASE("EF.CardSecurity of another content type, or with other content, is refused") {
  const auto other = lds::parse_ef_card_security(security_of(lds::oids::id_lds_security_object, infos));
  CHECK(error_of(other) == "file.malformed");
  CHECK(other.error().where == "CardSecurity");
  CHECK(error_of(lds::parse_ef_card_security(security_of(lds::oids::id_security_object, der::sequence({})))) ==
        "file.malformed");
}
