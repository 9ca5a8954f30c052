#include "pki/public_key_info.hpp"

#include "certificate_writer.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "pki/certificate.hpp"

using namespace chipid;
using crypto::Curve;
using crypto::SignatureOutcome;
using pki::PublicKeyInfo;
using test::error_of;
using test::hex;
using test::ok;
using Kind = crypto::SignatureScheme::Kind;
namespace der = asn1::der;
namespace oids = pki::oids;

namespace {

Bytes rsa_info(BytesView modulus, BytesView exponent, const Bytes& algorithm = {}) {
  const auto key =
      der::sequence({tlv::encode(asn1::tags::integer, modulus), tlv::encode(asn1::tags::integer, exponent)});
  const auto plain = der::sequence({der::oid(oids::rsa_encryption), der::null()});
  return der::sequence({algorithm.empty() ? plain : algorithm, der::bit_string(key)});
}

PublicKeyInfo parse(const Bytes& info) {
  return ok(pki::parse_public_key_info(info));
}

PublicKeyInfo::State state(const Bytes& info) {
  return parse(info).state;
}

using State = PublicKeyInfo::State;

}  // namespace

TEST_CASE("keys on every named curve") {
  struct Row {
    asn1::Oid oid;
    Curve curve;
  };
  for (const auto& [oid, curve] :
       {Row{oids::secp192r1, Curve::secp192r1}, Row{oids::brainpoolP192r1, Curve::brainpoolP192r1},
        Row{oids::secp224r1, Curve::secp224r1}, Row{oids::brainpoolP224r1, Curve::brainpoolP224r1},
        Row{oids::secp256r1, Curve::secp256r1}, Row{oids::brainpoolP256r1, Curve::brainpoolP256r1},
        Row{oids::brainpoolP320r1, Curve::brainpoolP320r1}, Row{oids::secp384r1, Curve::secp384r1},
        Row{oids::brainpoolP384r1, Curve::brainpoolP384r1}, Row{oids::brainpoolP512r1, Curve::brainpoolP512r1},
        Row{oids::secp521r1, Curve::secp521r1}}) {
    const auto point = ok(crypto::multiply_generator(curve, hex("05")));
    const auto info = parse(test::named_curve_key(oid, point));
    CHECK(info.state == State::usable);
    CHECK_FALSE(info.explicit_parameters);
    CHECK(info.key->kind() == crypto::PublicKey::Kind::ec);
    CHECK(info.public_key == point);
  }
}

TEST_CASE("keys that cannot be used say why") {
  const auto point = ok(crypto::multiply_generator(Curve::secp256r1, hex("05")));
  const asn1::Oid secp256k1{1, 3, 132, 0, 10};
  CHECK(state(test::named_curve_key(secp256k1, point)) == State::unsupported);
  auto off = point;
  off.back() ^= 1U;
  CHECK(state(test::named_curve_key(oids::secp256r1, off)) == State::invalid);
  CHECK(state(test::named_curve_key(oids::secp256r1, {})) == State::invalid);
  CHECK(state(test::named_curve_key(oids::secp384r1, point)) == State::invalid);
  const auto compressed = Bytes(point.begin(), point.begin() + 33);
  auto marked = compressed;
  marked[0] = 0x02;
  CHECK(state(test::named_curve_key(oids::secp256r1, marked)) == State::unsupported);
  const auto with = [&](const Bytes& parameters) {
    return der::sequence({der::sequence({der::oid(oids::ec_public_key), parameters}), der::bit_string(point)});
  };
  for (const auto& parameters : {Bytes{}, der::null(), der::sequence({}), der::integer(1)}) {
    CHECK(state(with(parameters)) == State::unsupported);
  }
  const asn1::Oid dsa{1, 2, 840, 10040, 4, 1};
  CHECK(state(der::sequence({der::sequence({der::oid(dsa)}), der::bit_string(point)})) == State::unsupported);
}

TEST_CASE("RSA keys, leading zeros do not matter, numbers no key has do") {
  const Bytes modulus(256, 0x7B);
  CHECK(parse(rsa_info(modulus, hex("010001"))).key->bits() == 2047);
  CHECK(state(rsa_info(core::concat({hex("0000"), modulus}), hex("00010001"))) == State::usable);
  // A modulus whose leading zero was forgotten is meant as a positive number.
  CHECK(parse(rsa_info(Bytes(256, 0xFB), hex("03"))).key->bits() == 2048);
  CHECK(state(rsa_info(modulus, hex("01"))) == State::invalid);
  CHECK(state(rsa_info(modulus, hex("04"))) == State::invalid);
  CHECK(state(rsa_info(hex("0F"), hex("03"))) == State::invalid);
  CHECK(state(rsa_info(modulus, {})) == State::invalid);
}

// RFC 4055, 1.2 and 3.1
TEST_CASE("a key marked for RSASSA-PSS signs nothing else and as its parameters say") {
  const auto sha256 = der::sequence({der::oid(oids::sha256)});
  const auto bound =
      der::sequence({der::context(0, {sha256}), der::context(1, {der::sequence({der::oid(oids::mgf1), sha256})}),
                     der::context(2, {der::integer(32)})});
  const Bytes modulus(256, 0x7B);
  const Bytes signature(256, 0x11);
  const auto free = parse(rsa_info(modulus, hex("03"), der::sequence({der::oid(oids::rsassa_pss)})));
  const auto tied = parse(rsa_info(modulus, hex("03"), der::sequence({der::oid(oids::rsassa_pss), bound})));
  CHECK(free.state == State::usable);
  CHECK(tied.state == State::usable);
  CHECK(verify(free, {.kind = Kind::rsa_pkcs1}, {}, signature) == SignatureOutcome::invalid);
  CHECK(verify(tied, {.kind = Kind::ecdsa_der}, {}, signature) == SignatureOutcome::invalid);
  CHECK(verify(PublicKeyInfo{}, {}, {}, signature) == SignatureOutcome::unsupported);
}

TEST_CASE("a good PKCS#1 signature is none of a key marked for RSASSA-PSS") {
  const auto path = test::shared_vector("wycheproof/rsa_signature_2048_sha256_test.json");
  if (!path) return;
  const auto file = test::read_json(*path);
  const auto& group = file["testGroups"][0];
  const auto& vector = group["tests"][0];
  REQUIRE(vector["result"] == "valid");
  const auto text = [](const nlohmann::json& value) { return hex(value.get<std::string>()); };
  const auto modulus = text(group["publicKey"]["modulus"]);
  const auto exponent = text(group["publicKey"]["publicExponent"]);
  const auto outcome = [&](const Bytes& algorithm) {
    const auto info = parse(rsa_info(modulus, exponent, algorithm));
    return verify(info, {.kind = Kind::rsa_pkcs1}, text(vector["msg"]), text(vector["sig"]));
  };
  CHECK(outcome({}) == SignatureOutcome::valid);
  CHECK(outcome(der::sequence({der::oid(oids::rsassa_pss)})) == SignatureOutcome::invalid);
}

TEST_CASE("what is no SubjectPublicKeyInfo is refused") {
  const auto whole = test::named_curve_key(oids::secp256r1, test::test_key().public_point());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK(error_of(pki::parse_public_key_info(BytesView(whole).first(size))) == "data.malformed");
  }
}

TEST_CASE("Viet Nam's passport authority: brainpoolP512r1 written out, signed by itself") {
  const auto path = test::shared_vector("csca/vn-csca-epassport-2022.der");
  if (!path) return;
  const auto certificate = ok(pki::parse_certificate(test::read_bytes(*path)));
  CHECK(certificate.subject.country == "VN");
  CHECK(certificate.public_key.explicit_parameters);
  CHECK(certificate.public_key.key->bits() == 512);
  CHECK(pki::date_text(certificate.not_before) == "2022-06-29");
  CHECK(pki::date_text(certificate.not_after) == "2037-10-01");
  CHECK(verify_signature(certificate, certificate.public_key) == SignatureOutcome::valid);
}

// The three generations and the two links that lead from each to the next.
TEST_CASE("Indonesia's authorities and links: each link is signed by the older key") {
  const auto folder = test::shared_vector("csca");
  if (!folder) return;
  const auto load = [&](const char* name) { return ok(pki::parse_certificate(test::read_bytes(*folder / name))); };
  const auto first = load("2010-12_CSCA.cer");
  const auto second = load("2016-01_CSCA.cer");
  const auto third = load("2020-10_CSCA.cer");
  const auto to_second = load("2016-01_CSCA_LINK.cer");
  const auto to_third = load("2020-10_CSCA_LINK.cer");
  for (const auto& each : {first, second, third}) {
    CHECK(verify_signature(each, each.public_key) == SignatureOutcome::valid);
  }
  CHECK(verify_signature(to_second, first.public_key) == SignatureOutcome::valid);
  CHECK(verify_signature(to_third, second.public_key) == SignatureOutcome::valid);
  CHECK(to_second.public_key.public_key == second.public_key.public_key);
  CHECK(to_third.public_key.public_key == third.public_key.public_key);
  CHECK(verify_signature(to_third, first.public_key) != SignatureOutcome::valid);
}
