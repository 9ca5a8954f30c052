#include "crypto/public_key.hpp"

#include "core/bytes.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/signing_key.hpp"
#include "wycheproof.hpp"

using namespace chipid;
using crypto::Curve;
using crypto::HashAlgorithm;
using crypto::PublicKey;
using crypto::SignatureOutcome;
using crypto::SignatureScheme;
using nlohmann::json;
using test::error_of;
using test::hex;
using test::ok;
using Kind = SignatureScheme::Kind;

namespace {

HashAlgorithm hash_named(const std::string& name) {
  for (const auto hash : {HashAlgorithm::sha1, HashAlgorithm::sha224, HashAlgorithm::sha256, HashAlgorithm::sha384,
                          HashAlgorithm::sha512}) {
    if (crypto::hash_name(hash) == name) return hash;
  }
  FAIL("no hash " << name);
  return {};
}

PublicKey rsa_key(const json& group) {
  const auto& key = group["publicKey"];
  return ok(PublicKey::rsa(hex(key["modulus"].get<std::string>()), hex(key["publicExponent"].get<std::string>())));
}

auto ec_key_on(Curve curve) {
  return [curve](const json& group) {
    return ok(PublicKey::ec(curve, hex(group["publicKey"]["uncompressed"].get<std::string>())));
  };
}

auto always(SignatureScheme scheme) {
  return [scheme](const json&) { return scheme; };
}

SignatureScheme pss_of(const json& group) {
  return {.kind = Kind::rsa_pss,
          .hash = hash_named(group["sha"]),
          .mgf_hash = hash_named(group["mgfSha"]),
          .salt_size = group["sLen"].get<std::size_t>()};
}

const Bytes message = hex("C0FFEE");

}  // namespace

TEST_CASE("ECDSA: every Wycheproof signature in DER") {
  struct Row {
    const char* file;
    Curve curve;
    HashAlgorithm hash;
    std::size_t signatures;
  };
  for (const auto& row :
       {Row{"ecdsa_secp256r1_sha256_test.json", Curve::secp256r1, HashAlgorithm::sha256, 484},
        Row{"ecdsa_brainpoolP256r1_sha256_test.json", Curve::brainpoolP256r1, HashAlgorithm::sha256, 485},
        Row{"ecdsa_brainpoolP384r1_sha384_test.json", Curve::brainpoolP384r1, HashAlgorithm::sha384, 516},
        Row{"ecdsa_brainpoolP512r1_sha512_test.json", Curve::brainpoolP512r1, HashAlgorithm::sha512, 559}}) {
    const auto run =
        test::check_signatures(row.file, ec_key_on(row.curve), always({.kind = Kind::ecdsa_der, .hash = row.hash}));
    CHECK((run == row.signatures || run == 0));
  }
}

TEST_CASE("ECDSA: every Wycheproof signature as r || s") {
  const auto run =
      test::check_signatures("ecdsa_brainpoolP256r1_sha256_p1363_test.json", ec_key_on(Curve::brainpoolP256r1),
                             always({.kind = Kind::ecdsa_plain, .hash = HashAlgorithm::sha256}));
  CHECK((run == 261 || run == 0));
}

TEST_CASE("RSA-PSS: every Wycheproof signature, of every combination of hashes and salts") {
  for (const auto& [file, signatures] : {std::pair{"rsa_pss_2048_sha1_mgf1_20_params_test.json", 88},
                                         std::pair{"rsa_pss_2048_sha256_mgf1_32_params_test.json", 108},
                                         std::pair{"rsa_pss_misc_params_test.json", 150}}) {
    const auto run = test::check_signatures(file, rsa_key, pss_of);
    CHECK((run == static_cast<std::size_t>(signatures) || run == 0));
  }
}

TEST_CASE("RSA-PSS: another salt than the stated one is not taken") {
  const auto run = test::check_signatures("rsa_pss_misc_params_test.json", rsa_key, [](const json& group) {
    auto scheme = pss_of(group);
    scheme.salt_size += 1;
    const auto signature = hex(group["tests"][0]["sig"].get<std::string>());
    CHECK(rsa_key(group).verify(scheme, hex(group["tests"][0]["msg"].get<std::string>()), signature) ==
          SignatureOutcome::invalid);
    return std::optional<SignatureScheme>{};
  });
  CHECK(run == 0);
}

// The one "acceptable" signature of the file leaves out the NULL.
TEST_CASE("RSA PKCS#1: every Wycheproof signature, without NULL only by policy") {
  const auto path = test::shared_vector("wycheproof/rsa_signature_2048_sha256_test.json");
  if (!path) return;
  for (const bool lenient : {false, true}) {
    const SignatureScheme scheme{.kind = Kind::rsa_pkcs1, .hash = HashAlgorithm::sha256, .null_may_be_absent = lenient};
    CHECK(test::check_signatures("rsa_signature_2048_sha256_test.json", rsa_key, always(scheme)) == 259);
    const auto file = test::read_json(*path);
    std::size_t without_null = 0;
    for (const auto& group : file["testGroups"]) {
      for (const auto& vector : group["tests"]) {
        if (vector["result"] != "acceptable") continue;
        const auto outcome =
            rsa_key(group).verify(scheme, hex(vector["msg"].get<std::string>()), hex(vector["sig"].get<std::string>()));
        CHECK(outcome == (lenient ? SignatureOutcome::valid : SignatureOutcome::invalid));
        ++without_null;
      }
    }
    CHECK(without_null == 1);
  }
}

TEST_CASE("signatures on every curve are verified, plain, and by no other key or message") {
  for (const auto curve : {Curve::secp192r1, Curve::brainpoolP192r1, Curve::secp224r1, Curve::brainpoolP224r1,
                           Curve::secp256r1, Curve::brainpoolP256r1, Curve::brainpoolP320r1, Curve::secp384r1,
                           Curve::brainpoolP384r1, Curve::brainpoolP512r1, Curve::secp521r1}) {
    CAPTURE(crypto::curve_name(curve));
    const auto signer = ok(crypto::SigningKey::from_label(curve, "public key test"));
    const auto key = ok(PublicKey::ec(curve, signer.public_point()));
    const auto other =
        ok(PublicKey::ec(curve, ok(crypto::SigningKey::from_label(curve, "another one")).public_point()));
    for (const auto hash : {HashAlgorithm::sha1, HashAlgorithm::sha256, HashAlgorithm::sha512}) {
      const SignatureScheme scheme{.kind = Kind::ecdsa_plain, .hash = hash};
      const auto signature = ok(signer.sign(hash, message));
      CHECK(key.verify(scheme, message, signature) == SignatureOutcome::valid);
      CHECK(key.verify(scheme, hex("C0FFEF"), signature) == SignatureOutcome::invalid);
      CHECK(other.verify(scheme, message, signature) == SignatureOutcome::invalid);
      CHECK(key.verify(scheme, message, {}) == SignatureOutcome::invalid);
      CHECK(key.verify({.kind = Kind::rsa_pkcs1}, message, signature) == SignatureOutcome::unsupported);
    }
    CHECK(key.kind() == PublicKey::Kind::ec);
    CHECK((key.bits() + 7) / 8 == crypto::field_size(curve));
  }
}

TEST_CASE("numbers and points that no key has are refused") {
  const auto modulus = [](std::size_t size) {
    Bytes number(size, 0xA5);
    return number;
  };
  const auto e = hex("010001");
  CHECK(ok(PublicKey::rsa(modulus(256), e)).bits() == 2048);
  CHECK(ok(PublicKey::rsa(core::concat({hex("00"), modulus(64)}), e)).bits() == 512);
  CHECK(error_of(PublicKey::rsa(modulus(63), e)) == "crypto.bad_point");
  CHECK(error_of(PublicKey::rsa(modulus(2049), e)) == "crypto.bad_point");
  auto even = modulus(256);
  even.back() = 0xA4;
  CHECK(error_of(PublicKey::rsa(even, e)) == "crypto.bad_point");
  for (const auto* bad : {"", "00", "01", "02", "010000"}) {
    CHECK(error_of(PublicKey::rsa(modulus(256), hex(bad))) == "crypto.bad_point");
  }
  CHECK(error_of(PublicKey::rsa(modulus(256), modulus(256))) == "crypto.bad_point");
  CHECK(error_of(PublicKey::rsa(modulus(512), modulus(9))) == "crypto.bad_point");

  auto point = ok(crypto::multiply_generator(Curve::secp256r1, hex("02")));
  CHECK(PublicKey::ec(Curve::secp256r1, point));
  CHECK(error_of(PublicKey::ec(Curve::brainpoolP256r1, point)) == "crypto.bad_point");
  point.back() ^= 1U;
  CHECK(error_of(PublicKey::ec(Curve::secp256r1, point)) == "crypto.bad_point");
  CHECK(error_of(PublicKey::ec(Curve::secp256r1, hex("00"))) == "crypto.bad_point");
  CHECK(error_of(PublicKey::ec(Curve::secp256r1, {})) == "crypto.bad_point");
}
