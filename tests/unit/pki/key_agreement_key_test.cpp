#include "pki/key_agreement_key.hpp"

#include "asn1/writer.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/signing_key.hpp"
#include "lds/ef_card_security.hpp"
#include "pki/oids.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::hex;
using test::ok;
namespace der = asn1::der;
namespace oids = pki::oids;

namespace {

lds::AlgorithmIdentifier algorithm(const asn1::Oid& name, BytesView parameters) {
  const auto encoded = der::sequence({der::oid(name), parameters});
  asn1::Reader reader(encoded);
  return ok(lds::parse_algorithm_identifier(reader));
}

Bytes x942(const crypto::DhParameters& group, BytesView tail = {}) {
  return der::sequence({der::unsigned_integer(group.prime), der::unsigned_integer(group.generator),
                        der::unsigned_integer(group.order), tail});
}

Bytes pkcs3(const crypto::DhParameters& group) {
  return der::sequence({der::unsigned_integer(group.prime), der::unsigned_integer(group.generator)});
}

std::string name_of(const lds::AlgorithmIdentifier& identifier) {
  const auto group = pki::domain_parameters(identifier);
  return group ? group->name() : "none";
}

// SpecifiedECDomain as BSI TR-03111, 5.1.2 has it.
Bytes explicit_curve(const crypto::CurveParameters& curve) {
  return der::sequence({der::integer(1),
                        der::sequence({der::oid(oids::prime_field), der::unsigned_integer(curve.prime)}),
                        der::sequence({der::octet_string(curve.a), der::octet_string(curve.b)}),
                        der::octet_string(curve.generator), der::unsigned_integer(curve.order), der::integer(1)});
}

}  // namespace

TEST_CASE("domain parameters by their standardised identifier") {
  const auto standardised = [](std::uint64_t id) {
    return name_of(algorithm(oids::standardised_domain_parameters, der::integer(id)));
  };
  CHECK(standardised(0) == "DH-1024-160");
  CHECK(standardised(2) == "DH-2048-256");
  CHECK(standardised(13) == "brainpoolP256r1");
  CHECK(standardised(3) == "none");
  CHECK(standardised(19) == "none");
  CHECK(name_of(algorithm(oids::standardised_domain_parameters, der::null())) == "none");
}

TEST_CASE("domain parameters written out are the known set that they equal in full") {
  for (const std::uint32_t id : {0U, 1U, 2U}) {
    const auto known = *crypto::dh_group(id);
    const auto tail = der::sequence({der::bit_string(Bytes(20, 0x11)), der::integer(7)});
    for (const auto& parameters : {x942(known), x942(known, der::unsigned_integer(hex("77"))), x942(known, tail)}) {
      const auto group = pki::domain_parameters(algorithm(oids::dh_public_number, parameters));
      REQUIRE(group);
      CHECK(group->standardised_id() == id);
    }
    const auto group = pki::domain_parameters(algorithm(oids::dh_key_agreement, pkcs3(known)));
    REQUIRE(group);
    CHECK(group->standardised_id() == id);
  }
  const auto curve = crypto::curve_parameters(crypto::Curve::brainpoolP320r1);
  CHECK(name_of(algorithm(oids::ec_public_key, explicit_curve(curve))) == "brainpoolP320r1");
  CHECK(name_of(algorithm(oids::ec_public_key, der::oid(oids::secp384r1))) == "secp384r1");
}

TEST_CASE("domain parameters of one's own are told from the standardised ones, bad ones are none") {
  auto own = *crypto::dh_group(2);
  own.generator = ok(crypto::dh_public_value(own, hex("05")));
  const auto group = pki::domain_parameters(algorithm(oids::dh_public_number, x942(own)));
  REQUIRE(group);
  CHECK_FALSE(group->standardised_id());

  auto bad = *crypto::dh_group(2);
  bad.generator = {0x02};
  CHECK(name_of(algorithm(oids::dh_public_number, x942(bad))) == "none");
  auto forged = crypto::curve_parameters(crypto::Curve::secp256r1);
  forged.generator = ok(crypto::multiply_generator(crypto::Curve::secp256r1, hex("05")));
  CHECK(name_of(algorithm(oids::ec_public_key, explicit_curve(forged))) == "none");
  for (const auto& name : {oids::dh_public_number, oids::dh_key_agreement, oids::ec_public_key, oids::rsa_encryption}) {
    CHECK(name_of(algorithm(name, der::null())) == "none");
    CHECK(name_of(algorithm(name, {})) == "none");
  }
}

TEST_CASE("the chip's key of ICAO 9303-11, I.1") {
  const auto key = ok(pki::parse_key_agreement_key(
      hex("3052300C060704007F0007010202010D034200041872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
          "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F")));
  REQUIRE(key.group);
  CHECK(key.group->name() == "brainpoolP256r1");
  CHECK(core::to_hex(key.public_key).substr(0, 10) == "0418727094");
  CHECK(key.group->check_public_key(key.public_key));
}

TEST_CASE("the chip's keys of the worked examples of BSI TR-03110, on a curve and modulo a prime") {
  const auto path = test::shared_vector("worked-examples/tr03110_eac_worked_examples.openpace.json");
  if (!path) return;
  const auto examples = test::read_json(*path);
  const auto value = [&](const std::string& name) { return hex(examples[name].get<std::string>()); };
  for (const std::string kind : {"ecdh", "dh"}) {
    const auto security = ok(lds::parse_ef_card_security(value("tc_" + kind + "_ef_cardsecurity")));
    REQUIRE(security.security_infos.chip_authentication_keys.size() == 1);
    const auto key = ok(pki::parse_key_agreement_key(security.security_infos.chip_authentication_keys[0].public_key));
    REQUIRE(key.group);
    CHECK(key.group->standardised_id() == (kind == "dh" ? 0U : 13U));
    const auto own = ok(key.group->key_pair(SecretBytes(value("tc_" + kind + "_ca_picc_priv_key"))));
    CHECK(own.public_key == key.public_key);
    const auto secret = ok(key.group->agree(value("tc_" + kind + "_ca_pcd_priv_key"), key.public_key));
    CHECK(core::to_hex(secret.view()) == core::to_hex(value("tc_" + kind + "_ca_shared_secret_k")));
  }
}

TEST_CASE("a key that is no SubjectPublicKeyInfo") {
  for (const auto* text : {"", "30", "3000", "0500", "300630040603550401", "3008300406035504010500"}) {
    CHECK(test::error_of(pki::parse_key_agreement_key(hex(text))) == "data.malformed");
  }
  const auto number = der::sequence(
      {der::sequence({der::oid(oids::standardised_domain_parameters), der::integer(0)}), der::bit_string(hex("0101"))});
  CHECK(test::error_of(pki::parse_key_agreement_key(number)) == "data.malformed");
}
