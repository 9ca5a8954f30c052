#include "chip_auth/active_authentication.hpp"

#include "core/bytes.hpp"
#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"
#include "outside_signer.hpp"
#include "pki/oids.hpp"
#include "secure_messaging/secure_channel.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using chip_auth::AnswerOutcome;
using crypto::HashAlgorithm;
using test::hex;
using test::ok;
using test::OutsideSigner;

namespace {

const Bytes challenge = hex("0102030405060708");

chip_auth::ActiveAuthenticationKey key_of(const OutsideSigner& signer, std::vector<asn1::Oid> stated = {}) {
  lds::SecurityInfos dg14;
  for (const auto& algorithm : stated) dg14.active_authentication.push_back({.signature_algorithm = algorithm});
  return ok(chip_auth::active_authentication_key(signer.dg15(), &dg14));
}

// F by hand, as ICAO 9303-11, 6.1.2.1 describes it: 6A || M1 || H(M1 || RND.IFD) || trailer.
Bytes representative(std::size_t size, HashAlgorithm hash, std::string_view trailer, BytesView rnd, std::uint8_t fill) {
  const auto end = hex(trailer);
  const Bytes m1(size - 1 - crypto::hash_size(hash) - end.size(), fill);
  return core::concat({hex("6A"), m1, crypto::hash(hash, core::concat({m1, rnd})), end});
}

// The same for a key of 1024 bits with another first byte of M1.
Bytes representative_with(BytesView rnd, std::uint8_t fill, std::uint8_t first) {
  Bytes m1(106, fill);
  m1[0] = first;
  return core::concat({hex("6A"), m1, crypto::hash(HashAlgorithm::sha1, core::concat({m1, rnd})), hex("BC")});
}

AnswerOutcome outcome(const chip_auth::ActiveAuthenticationKey& key, BytesView answer, BytesView asked = challenge) {
  return chip_auth::check_answer(key, asked, answer).outcome;
}

// n - s
Bytes complement(BytesView modulus, BytesView signature) {
  Bytes result(modulus.size());
  int borrow = 0;
  for (std::size_t i = modulus.size(); i-- > 0;) {
    const int value = modulus[i] - signature[i] - borrow;
    borrow = value < 0;
    result[i] = static_cast<std::uint8_t>(value);
  }
  return result;
}

// SubjectPublicKeyInfo of an RSA key with these numbers, in DG15.
Bytes dg15_of(std::string_view modulus, std::string_view exponent) {
  const auto integer = [](BytesView number) { return tlv::encode({0x02}, number); };
  const auto numbers = tlv::encode({0x30}, {integer(hex(modulus)), integer(hex(exponent))});
  const auto bits = tlv::encode({0x03}, core::concat({hex("00"), numbers}));
  return tlv::encode({0x6F}, tlv::encode({0x30}, {hex("300D06092A864886F70D0101010500"), bits}));
}

}  // namespace

TEST_CASE("AA by RSA: every trailer, against signatures of the openssl program") {
  const auto signer = OutsideSigner::of_file("test-pki/rsa-2048-signer.der");
  const auto key = key_of(signer);
  const std::tuple<HashAlgorithm, const char*, const char*> rows[] = {
      {HashAlgorithm::sha1, "BC", "SHA-1"},       {HashAlgorithm::sha1, "33CC", "SHA-1"},
      {HashAlgorithm::sha224, "38CC", "SHA-224"}, {HashAlgorithm::sha256, "34CC", "SHA-256"},
      {HashAlgorithm::sha384, "36CC", "SHA-384"}, {HashAlgorithm::sha512, "35CC", "SHA-512"}};
  for (const auto& [hash, trailer, name] : rows) {
    INFO(trailer);
    const auto answer = signer.raw_rsa(representative(256, hash, trailer, challenge, 0x3C));
    const auto check = chip_auth::check_answer(key, challenge, answer);
    CHECK(check.outcome == AnswerOutcome::right);
    CHECK(check.protocol == std::string("AA-RSA-ISO9796-2-") + name);
    CHECK(check.key == "RSA 2048");
    // The other root of the same representative (ISO/IEC 9796-2, the smaller of s and n - s).
    CHECK(outcome(key, complement(key.public_key.key->modulus(), answer)) == AnswerOutcome::right);
    CHECK(outcome(key, answer, hex("0102030405060709")) == AnswerOutcome::other_challenge);
  }
}

TEST_CASE("AA by RSA: keys of 1024, 3072 and 4096 bits") {
  for (const auto* name : {"1024", "3072", "4096"}) {
    const auto signer = OutsideSigner::of_file(std::string("test-pki/rsa-") + name + "-signer.der");
    const auto key = key_of(signer);
    const auto size = chip_auth::signature_size(key);
    INFO(name);
    CHECK(8 * size == static_cast<std::size_t>(std::stoi(name)));
    const auto answer = signer.raw_rsa(representative(size, HashAlgorithm::sha256, "34CC", challenge, 1));
    CHECK(outcome(key, answer) == AnswerOutcome::right);
    CHECK(chip_auth::check_answer(key, challenge, answer).key == std::string("RSA ") + name);
  }
}

TEST_CASE("AA by RSA: a signature that begins with zeros, with and without them (row 79)") {
  const auto signer = OutsideSigner::of_file("test-pki/rsa-1024-signer.der");
  const auto key = key_of(signer);
  // Of the representatives tried, one whose signature begins so.
  const auto answer = signer.raw_rsa(representative_with(challenge, 67, 0));
  REQUIRE(answer[0] == 0);
  CHECK(outcome(key, answer) == AnswerOutcome::right);
  CHECK(outcome(key, BytesView(answer).subspan(1)) == AnswerOutcome::right);
  CHECK(outcome(key, core::concat({hex("0000"), answer})) == AnswerOutcome::right);
}

TEST_CASE("AA by RSA: wrong answers (row 78)") {
  const auto signer = OutsideSigner::of_file("test-pki/rsa-2048-signer.der");
  const auto key = key_of(signer);
  const auto good = representative(256, HashAlgorithm::sha256, "34CC", challenge, 9);
  auto trailer = good;
  trailer[255] = 0xCD;
  CHECK(outcome(key, signer.raw_rsa(trailer)) == AnswerOutcome::wrong);
  // Another hash than the trailer says.
  auto hash = good;
  hash[254] = 0x38;
  CHECK(outcome(key, signer.raw_rsa(hash)) == AnswerOutcome::other_challenge);
  auto header = good;
  header[0] = 0x2A;
  CHECK(outcome(key, signer.raw_rsa(header)) == AnswerOutcome::wrong);
  auto bit = signer.raw_rsa(good);
  bit[100] ^= 1U;
  CHECK(outcome(key, bit) == AnswerOutcome::wrong);
  CHECK(outcome(key, {}) == AnswerOutcome::wrong);
  CHECK(outcome(key, Bytes(256, 0)) == AnswerOutcome::wrong);
  CHECK(outcome(key, hex("01")) == AnswerOutcome::wrong);
  CHECK(outcome(key, Bytes(256, 0xFF)) == AnswerOutcome::wrong);
  CHECK(outcome(key, Bytes(300, 0x11)) == AnswerOutcome::wrong);
  CHECK(outcome(key, good) == AnswerOutcome::wrong);  // the representative itself, unsigned
}

TEST_CASE("AA by RSA: exponent 0 or 1, or an even modulus, is no key (row 78)") {
  const std::string odd = "00C1" + std::string(252, '7') + "77";
  const std::string even = "00C1" + std::string(252, '7') + "78";
  for (const auto& [modulus, exponent] : {std::pair(odd, "00"), std::pair(odd, "01"), std::pair(even, "03")}) {
    const auto key = ok(chip_auth::active_authentication_key(dg15_of(modulus, exponent), nullptr));
    INFO(modulus << " " << exponent);
    // With exponent 1 everybody's representative is its own signature.
    CHECK(outcome(key, representative(128, HashAlgorithm::sha1, "BC", challenge, 0)) == AnswerOutcome::bad_key);
  }
}

TEST_CASE("AA by ECDSA: plain and DER, the hash that DG14 states (row 79)") {
  const std::tuple<const char*, const char*, asn1::Oid, std::size_t> rows[] = {
      {"P-256", "sha256", pki::oids::ecdsa_plain_sha256, 32},
      {"P-384", "sha384", pki::oids::ecdsa_with_sha384, 48},
      {"P-521", "sha512", pki::oids::ecdsa_plain_sha512, 66},
      {"brainpoolP256r1", "sha1", pki::oids::ecdsa_plain_sha1, 32},
      {"brainpoolP320r1", "sha224", pki::oids::ecdsa_with_sha224, 40}};
  for (const auto& [curve, hash, oid, size] : rows) {
    INFO(curve);
    const OutsideSigner signer(std::string("-algorithm EC -pkeyopt ec_paramgen_curve:") + curve);
    const auto der = signer.ecdsa(hash, challenge);
    const auto stated = key_of(signer, {oid});
    CHECK(outcome(stated, der) == AnswerOutcome::right);
    CHECK(outcome(stated, test::plain_signature(der, size)) == AnswerOutcome::right);
    CHECK(outcome(stated, der, hex("0102030405060709")) == AnswerOutcome::wrong);
    // Without ActiveAuthenticationInfo (row 78).
    const auto inferred = key_of(signer);
    CHECK(outcome(inferred, test::plain_signature(der, size)) == AnswerOutcome::right);
    CHECK(outcome(inferred, der, hex("0102030405060709")) == AnswerOutcome::wrong);
  }
}

TEST_CASE("AA by ECDSA: what is stated counts, explicit parameters are recognised") {
  const OutsideSigner signer("-algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit");
  const auto der = signer.ecdsa("sha256", challenge);
  const auto check = chip_auth::check_answer(key_of(signer, {pki::oids::ecdsa_plain_sha256}), challenge, der);
  CHECK(check.outcome == AnswerOutcome::right);
  CHECK(check.protocol == "AA-ECDSA-SHA-256");
  CHECK(check.key == "secp256r1");
  CHECK(outcome(key_of(signer, {pki::oids::ecdsa_plain_sha384}), der) == AnswerOutcome::wrong);
  CHECK(outcome(key_of(signer, {asn1::Oid{1, 2, 3, 4}}), der) == AnswerOutcome::unknown_algorithm);
  CHECK(outcome(key_of(signer, {pki::oids::sha256_with_rsa}), der) == AnswerOutcome::unknown_algorithm);
}

TEST_CASE("AA: a curve and an algorithm that are unknown") {
  const OutsideSigner signer("-algorithm EC -pkeyopt ec_paramgen_curve:secp256k1");
  CHECK(outcome(key_of(signer), signer.ecdsa("sha256", challenge)) == AnswerOutcome::unknown_algorithm);
  const OutsideSigner edwards("-algorithm ED25519");
  CHECK(outcome(key_of(edwards), Bytes(64, 1)) == AnswerOutcome::unknown_algorithm);
}

TEST_CASE("AA: the command, and an answer in parts on a plain channel") {
  test::ScriptedConnection card([](BytesView command) -> Result<Bytes> {
    if (command[1] == 0x88) return core::concat({Bytes(200, 0xAB), hex("6138")});
    return core::concat({Bytes(56, 0xCD), hex("9000")});
  });
  iso7816::RawChannel raw(card);
  iso7816::PlainChannel plain(raw);
  const auto response = ok(chip_auth::ask_signature(plain, challenge, 256));
  CHECK(response.data.size() == 256);
  CHECK(card.commands == std::vector<std::string>{"0088000008010203040506070800", "00c0000038"});
}

TEST_CASE("AA: a signature longer than any short answer comes in parts where no extended length is known") {
  test::ScriptedConnection card([](BytesView command) -> Result<Bytes> {
    if (command[1] == 0x88) return core::concat({Bytes(256, 0xAB), hex("6180")});
    return core::concat({Bytes(128, 0xCD), hex("9000")});
  });
  iso7816::RawChannel raw(card);
  iso7816::PlainChannel plain(raw);
  CHECK(ok(chip_auth::ask_signature(plain, challenge, 384)).data.size() == 384);
  CHECK(card.commands == std::vector<std::string>{"0088000008010203040506070800", "00c0000080"});
}

TEST_CASE("AA: extended length where the card states it") {
  test::ScriptedConnection card([](BytesView) -> Result<Bytes> { return core::concat({Bytes(384, 1), hex("9000")}); });
  iso7816::RawChannel raw(card);
  raw.set_buffer_sizes({.command = 1024, .response = 1026});
  CHECK(ok(chip_auth::ask_signature(raw, challenge, 384)).data.size() == 384);
  CHECK(card.commands == std::vector<std::string>{"0088000000000801020304050607080400"});
}
