#include "lds/ef_sod.hpp"

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

Bytes hash_entry(std::uint64_t number) {
  return der::sequence({der::integer(number), der::octet_string(Bytes(32, static_cast<std::uint8_t>(number)))});
}

Bytes security_object(std::initializer_list<BytesView> hashes, BytesView version_info = {}) {
  return der::sequence({der::integer(version_info.empty() ? 0 : 1), sha256, der::sequence(hashes), version_info});
}

// A SignerInfo by subject key identifier, without signed attributes.
const auto signer_by_key = der::sequence(
    {der::integer(3), tlv::encode({0x80}, hex("0102030405")), sha256, sha256, der::octet_string(hex("55"))});

Bytes signed_data_fields(BytesView content) {
  return core::concat(
      {der::integer(3), der::set_of({sha256}),
       der::sequence({der::oid(lds::oids::id_lds_security_object), der::context(0, {der::octet_string(content)})}),
       der::set_of({signer_by_key})});
}

Bytes sod_of(BytesView content) {
  const auto signed_data = der::sequence({signed_data_fields(content)});
  return tlv::encode({0x77}, der::sequence({der::oid(lds::oids::id_signed_data), der::context(0, {signed_data})}));
}

// The same with indefinite lengths and the content in two segments (adverse row 75).
Bytes ber_sod_of(BytesView content) {
  const auto end = hex("0000");
  const auto segments =
      core::concat({hex("2480"), der::octet_string(content.first(10)), der::octet_string(content.subspan(10)), end});
  const auto encapsulated =
      core::concat({hex("3080"), der::oid(lds::oids::id_lds_security_object), hex("A080"), segments, end, end});
  const auto inner = core::concat(
      {hex("3080"), der::integer(3), der::set_of({sha256}), encapsulated, der::set_of({signer_by_key}), end});
  return tlv::encode({0x77},
                     core::concat({hex("3080"), der::oid(lds::oids::id_signed_data), hex("A080"), inner, end, end}));
}

}  // namespace

TEST_CASE("EF.SOD of the BSI specimen") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/EF_SOD.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto sod = ok(lds::parse_ef_sod(file));
  const auto& object = sod.security_object;
  CHECK(object.version == 0);
  CHECK(object.hash_algorithm.algorithm.to_string() == "1.3.14.3.2.26");
  REQUIRE(object.hashes.size() == 4);
  CHECK(core::to_hex(*object.hash_of(1)) == "fb1bc1921f4dc07947408a7cdd5cc0c928353809");
  CHECK(core::to_hex(*object.hash_of(2)) == "0f34e1e194035a036ac87b134e0ae41bcfd0c991");
  CHECK(core::to_hex(*object.hash_of(3)) == "5d14a5fb5261932cff2bb3cb2235ccc8561cafa6");
  CHECK(core::to_hex(*object.hash_of(14)) == "0c023a95b0d3c7f70c4b05e21f57af03992b3ee4");
  CHECK(object.hash_of(15) == nullptr);
  CHECK_FALSE(object.version_info);
  const auto& data = sod.signed_data;
  CHECK(data.version == 3);
  CHECK(data.content_type == lds::oids::id_lds_security_object);
  CHECK(data.content == Bytes(file.begin() + 4 + 55, file.begin() + 4 + 55 + 126));
  REQUIRE(data.certificates.size() == 1);
  CHECK(data.certificates[0] == Bytes(file.begin() + 4 + 185, file.begin() + 4 + 185 + 685));
  CHECK(data.crls.empty());
  REQUIRE(data.signer_infos.size() == 1);
  const auto& signer = data.signer_infos[0];
  CHECK(signer.version == 1);
  CHECK(core::to_hex(signer.issuer_and_serial).substr(74) == "02021267");
  CHECK(signer.subject_key_identifier.empty());
  CHECK(signer.digest_algorithm.algorithm.to_string() == "1.3.14.3.2.26");
  CHECK(core::to_hex(signer.signed_attributes).substr(0, 8) == "a03c3015");
  CHECK(signer.signed_attributes.size() == 62);
  CHECK(signer.signature_algorithm.algorithm.to_string() == "1.2.840.10045.4.1");
  CHECK(signer.signature.size() == 64);
  test::check_prefixes_refused(file, lds::parse_ef_sod);
  test::check_trailing_byte_refused(file, lds::parse_ef_sod);
}

TEST_CASE("EF.SOD of version 1, signer by subject key identifier") {
  const auto info = der::sequence({der::printable_string("0108"), der::printable_string("040000")});
  const auto sod = ok(lds::parse_ef_sod(sod_of(security_object({hash_entry(1), hash_entry(16)}, info))));
  CHECK(sod.security_object.version == 1);
  CHECK(sod.security_object.version_info.value().lds_version == "0108");
  CHECK(sod.security_object.version_info.value().unicode_version == "040000");
  CHECK(sod.security_object.hash_of(16)->size() == 32);
  CHECK(core::to_hex(sod.signed_data.signer_infos.at(0).subject_key_identifier) == "0102030405");
  CHECK(sod.signed_data.signer_infos.at(0).signed_attributes.empty());
}

TEST_CASE("adverse row 75: EF.SOD in BER with indefinite lengths is read like the same in DER") {
  const auto content = security_object({hash_entry(1), hash_entry(2)});
  const auto sod = ok(lds::parse_ef_sod(ber_sod_of(content)));
  CHECK(sod.signed_data.content == content);
  CHECK(sod.security_object.hashes.size() == 2);
}

TEST_CASE("adverse row 69: a group number twice, over 16, or 0 is refused") {
  CHECK(error_of(lds::parse_ef_sod(sod_of(security_object({hash_entry(1), hash_entry(1)})))) == "file.malformed");
  CHECK(error_of(lds::parse_ef_sod(sod_of(security_object({hash_entry(17)})))) == "file.malformed");
  CHECK(error_of(lds::parse_ef_sod(sod_of(security_object({hash_entry(0)})))) == "file.malformed");
}

TEST_CASE("EF.SOD that holds something else is refused") {
  const auto data = der::sequence({der::oid({1, 2, 840, 113549, 1, 7, 1}), der::context(0, {der::null()})});
  CHECK(error_of(lds::parse_ef_sod(tlv::encode({0x77}, data))) == "file.malformed");
  CHECK(error_of(lds::parse_ef_sod(sod_of(hex("0500")))) == "file.malformed");
  CHECK(lds::parse_ef_sod(hex("7700")).error().where == "SOD");
}
