#include "access/pace_offers.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "crypto/signing_key.hpp"
#include "pki/oids.hpp"
#include "support/vectors.hpp"

using namespace chipid;
namespace pace = access::pace;
namespace der = asn1::der;
namespace oids = pki::oids;
using test::hex;
using test::ok;

namespace {

asn1::Oid protocol(std::uint8_t mapping, std::uint8_t cipher) {
  return ok(asn1::Oid::from_der_value(core::concat({hex("04007F0007020204"), Bytes{mapping, cipher}})));
}
asn1::Oid mapping_protocol(std::uint8_t mapping) {
  return ok(asn1::Oid::from_der_value(core::concat({hex("04007F0007020204"), Bytes{mapping}})));
}

Bytes pace_info(std::uint8_t mapping, std::uint8_t cipher, std::optional<std::uint64_t> id, std::uint64_t version = 2) {
  return der::sequence({der::oid(protocol(mapping, cipher)), der::integer(version), id ? der::integer(*id) : Bytes()});
}
Bytes parameter_info(std::uint8_t mapping, const Bytes& algorithm, std::optional<std::uint64_t> id) {
  return der::sequence({der::oid(mapping_protocol(mapping)), algorithm, id ? der::integer(*id) : Bytes()});
}

std::vector<pace::Offer> offers_of(std::vector<Bytes> infos) {
  return pace::supported_offers(ok(lds::parse_security_infos(der::set_of(std::move(infos)))));
}
std::vector<pace::Offer> offers_in(const char* card_access) {
  return pace::supported_offers(ok(lds::parse_ef_card_access(hex(card_access))));
}

std::string first(std::vector<Bytes> infos) {
  const auto offers = offers_of(std::move(infos));
  return offers.empty() ? "none" : pace::suite_name(offers[0].suite) + " " + offers[0].group.name();
}

Bytes explicit_curve(crypto::Curve curve) {
  const auto numbers = crypto::curve_parameters(curve);
  return der::sequence(
      {der::oid(oids::ec_public_key),
       der::sequence({der::integer(1),
                      der::sequence({der::oid(oids::prime_field), der::unsigned_integer(numbers.prime)}),
                      der::sequence({der::octet_string(numbers.a), der::octet_string(numbers.b)}),
                      der::octet_string(numbers.generator), der::unsigned_integer(numbers.order), der::integer(1)})});
}
Bytes explicit_prime(const crypto::DhParameters& group) {
  return der::sequence({der::oid(oids::dh_public_number),
                        der::sequence({der::unsigned_integer(group.prime), der::unsigned_integer(group.generator),
                                       der::unsigned_integer(group.order)})});
}

constexpr std::uint8_t dh_gm = 1;
constexpr std::uint8_t ecdh_gm = 2;
constexpr std::uint8_t dh_im = 3;
constexpr std::uint8_t ecdh_im = 4;
constexpr std::uint8_t ecdh_cam = 6;

}  // namespace

TEST_CASE("the citizen page's EF.CardAccess offers PACE on brainpoolP256r1") {
  const auto offers = offers_in(
      "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204020202010202010d");
  REQUIRE(offers.size() == 1);
  CHECK(pace::suite_name(offers[0].suite) == "PACE-ECDH-GM-AES-CBC-CMAC-128");
  CHECK(offers[0].group.curve() == crypto::Curve::brainpoolP256r1);
  CHECK(offers[0].parameter_id == 13U);
  CHECK_FALSE(offers[0].names_parameters);
}

TEST_CASE("every mapping on every standardised set of its kind, but for secp224r1 with the integrated one") {
  for (const std::uint8_t mapping : {dh_gm, ecdh_gm, dh_im, ecdh_im, ecdh_cam}) {
    for (std::uint64_t id = 0; id < 33; ++id) {
      CAPTURE(int{mapping}, id);
      const bool dh = mapping == dh_gm || mapping == dh_im;
      const bool exists = dh ? id < 3 : id >= 8 && id <= 18;
      const bool expected = exists && !(mapping == ecdh_im && id == 10);
      CHECK(offers_of({pace_info(mapping, 2, id)}).size() == (expected ? 1U : 0U));
    }
  }
}

TEST_CASE("the parameters are named where the chip has several sets for PACE") {
  const auto offers = offers_of({pace_info(ecdh_gm, 2, 12), pace_info(ecdh_gm, 2, 13)});
  REQUIRE(offers.size() == 2);
  CHECK(offers[0].parameter_id == 12U);
  CHECK(offers[0].names_parameters);
  CHECK(offers_of({pace_info(ecdh_gm, 2, 12), pace_info(dh_gm, 2, 0)})[0].names_parameters);
  CHECK_FALSE(offers_of({pace_info(ecdh_gm, 2, 12), pace_info(ecdh_im, 4, 12)})[0].names_parameters);
}

TEST_CASE("which offer is taken: the proof of the chip, strength up to 128 bits, curves, the chip's order") {
  CHECK(first({pace_info(ecdh_gm, 4, 18), pace_info(ecdh_cam, 2, 13)}) ==
        "PACE-ECDH-CAM-AES-CBC-CMAC-128 brainpoolP256r1");
  CHECK(first({pace_info(ecdh_gm, 1, 13), pace_info(ecdh_gm, 2, 13)}) ==
        "PACE-ECDH-GM-AES-CBC-CMAC-128 brainpoolP256r1");
  CHECK(first({pace_info(dh_gm, 4, 2), pace_info(ecdh_gm, 2, 13)}) == "PACE-ECDH-GM-AES-CBC-CMAC-128 brainpoolP256r1");
  CHECK(first({pace_info(dh_gm, 2, 2), pace_info(ecdh_gm, 2, 10)}) == "PACE-ECDH-GM-AES-CBC-CMAC-128 secp224r1");
  CHECK(first({pace_info(ecdh_gm, 2, 8), pace_info(ecdh_gm, 2, 13)}) ==
        "PACE-ECDH-GM-AES-CBC-CMAC-128 brainpoolP256r1");
  CHECK(first({pace_info(ecdh_gm, 2, 12), pace_info(ecdh_gm, 4, 17)}) == "PACE-ECDH-GM-AES-CBC-CMAC-128 secp256r1");
  CHECK(first({pace_info(dh_gm, 2, 0), pace_info(dh_im, 2, 1)}) == "PACE-DH-IM-AES-CBC-CMAC-128 DH-2048-224");
}

TEST_CASE("adverse 24: identifiers that nobody defined and other versions are not guessed") {
  CHECK(offers_in("31143012060a04007f00070202040202020102020163").empty());
  CHECK(offers_in("3111300f060a04007f00070202040202020102").empty());
  CHECK(offers_of({pace_info(ecdh_gm, 2, 13, 1)}).empty());
  CHECK(offers_of({pace_info(ecdh_gm, 2, 0)}).empty());
  CHECK(offers_of({pace_info(dh_gm, 2, 13)}).empty());
  CHECK(offers_of({pace_info(ecdh_cam, 1, 13)}).empty());
}

TEST_CASE("adverse 101: parameters written out are taken where they equal a standardised set, else refused") {
  const auto curve = explicit_curve(crypto::Curve::brainpoolP256r1);
  CHECK(first({pace_info(ecdh_gm, 2, 40), parameter_info(ecdh_gm, curve, 40)}) ==
        "PACE-ECDH-GM-AES-CBC-CMAC-128 brainpoolP256r1");
  CHECK(first({pace_info(ecdh_gm, 2, std::nullopt), parameter_info(ecdh_gm, curve, std::nullopt)}) ==
        "PACE-ECDH-GM-AES-CBC-CMAC-128 brainpoolP256r1");
  CHECK(first({pace_info(dh_gm, 2, 40), parameter_info(dh_gm, explicit_prime(*crypto::dh_group(1)), 40)}) ==
        "PACE-DH-GM-AES-CBC-CMAC-128 DH-2048-224");

  auto own = *crypto::dh_group(1);
  own.generator = ok(crypto::dh_public_value(own, hex("07")));
  CHECK(first({pace_info(dh_gm, 2, 40), parameter_info(dh_gm, explicit_prime(own), 40)}) == "none");
  own = *crypto::dh_group(1);
  own.order.clear();
  CHECK(first({pace_info(dh_gm, 2, 40), parameter_info(dh_gm, explicit_prime(own), 40)}) == "none");
}

TEST_CASE("adverse 101: parameters that fit nothing, or of which several fit, are none") {
  const auto curve = explicit_curve(crypto::Curve::brainpoolP256r1);
  CHECK(first({pace_info(ecdh_gm, 2, 40), parameter_info(ecdh_gm, curve, 41)}) == "none");
  CHECK(first({pace_info(ecdh_gm, 2, 40), parameter_info(ecdh_im, curve, 40)}) == "none");
  CHECK(first({pace_info(dh_gm, 2, 40), parameter_info(dh_gm, curve, 40)}) == "none");
  CHECK(first({pace_info(ecdh_gm, 2, 40), parameter_info(ecdh_gm, curve, 40),
               parameter_info(ecdh_gm, explicit_curve(crypto::Curve::secp256r1), 40)}) == "none");
  // An identifier of the standard never stands for what is written out.
  CHECK(first({pace_info(ecdh_gm, 2, 20), parameter_info(ecdh_gm, curve, 20)}) == "none");
  CHECK(first({pace_info(ecdh_gm, 2, 12), parameter_info(ecdh_gm, curve, 12)}) ==
        "PACE-ECDH-GM-AES-CBC-CMAC-128 secp256r1");
  // Chip authentication mapping needs the identifier, which is the key's.
  CHECK(first({pace_info(ecdh_cam, 2, std::nullopt), parameter_info(ecdh_cam, curve, std::nullopt)}) == "none");
}
