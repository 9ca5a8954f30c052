#include "access/pace.hpp"

#include "core/bytes.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "iso7816/raw_channel.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"

using namespace chipid;
namespace pace = access::pace;
using crypto::Curve;
using test::hex;
using test::ok;

namespace {

// ICAO 9303-11, appendix G.1: PACE with generic mapping over ECDH.
const Bytes protocol = hex("04007F00070202040202");
const Bytes terminal_map_private = hex("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99");
const Bytes chip_map_public =
    hex("04824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
        "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54");
const Bytes mapped_generator =
    hex("048CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2"
        "8C879506743F8611AC33645C5B985C80B5F09A0B83407C1B6A4D857AE76FE522");
const Bytes terminal_private = hex("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
const Bytes terminal_public =
    hex("042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
        "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462");
const Bytes chip_public =
    hex("049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
        "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094");

pace::Suite suite() {
  return *pace::suite_of(ok(asn1::Oid::from_der_value(protocol)));
}
pace::Offer offer() {
  return {suite(), Curve::brainpoolP256r1, {}};
}
AccessKey mrz_key() {
  return ok(AccessKey::from_document("T22000129", "640812", "101031"));
}

std::string as_hex(const SecretBytes& secret) {
  return core::to_hex(secret.view());
}

/// Answers in the order given; the terminal draws its two private keys.
struct Dialogue {
  std::vector<Bytes> answers;
  std::vector<std::string> sent = {};

  Result<sm::SessionKeys> run() {
    std::size_t next = 0;
    test::ScriptedConnection card([&](BytesView) -> Result<Bytes> { return answers.at(next++); });
    iso7816::RawChannel raw(card);
    std::vector<Bytes> keys{terminal_private, terminal_map_private};
    const RandomSource random = [&](std::size_t size) -> Result<Bytes> {
      REQUIRE(size == keys.back().size());
      auto key = keys.back();
      keys.pop_back();
      return key;
    };
    auto session = pace::establish(raw, offer(), mrz_key(), random);
    sent = card.commands;
    return session;
  }
};

Bytes ok_answer(const std::string& data) {
  return hex(data + "9000");
}

Dialogue example() {
  return {{hex("9000"), ok_answer("7C12801095A3A016522EE98D01E76CB6B98B42C3"),
           ok_answer("7C438241" + core::to_hex(chip_map_public)), ok_answer("7C438441" + core::to_hex(chip_public)),
           ok_answer("7C0A86083ABB9674BCE93C08")}};
}

std::string error_with(std::size_t step, const Bytes& answer) {
  auto dialogue = example();
  dialogue.answers[step] = answer;
  return test::error_of(dialogue.run());
}

}  // namespace

TEST_CASE("PACE password key and nonce as ICAO 9303-11 G.1 prints them") {
  const auto password_key = pace::derive_password_key(mrz_key(), suite().cipher);
  CHECK(as_hex(password_key) == "89ded1b26624ec1e634c1989302849dd");
  const auto nonce = ok(pace::decrypt_nonce(password_key, suite().cipher, hex("95A3A016522EE98D01E76CB6B98B42C3")));
  CHECK(as_hex(nonce) == "3f00c4d39d153f2b2a214a078d899b22");
}

TEST_CASE("PACE generic mapping as ICAO 9303-11 G.1 prints it") {
  const auto own_public = ok(crypto::multiply_generator(Curve::brainpoolP256r1, terminal_map_private));
  CHECK(core::to_hex(own_public).substr(2, 64) == "7acf3efc982ec45565a4b155129efbc74650dcbfa6362d896fc70262e0c2cc5e");
  const pace::KeyPair own{SecretBytes(terminal_map_private), own_public};
  const auto shared = ok(pace::agree(Curve::brainpoolP256r1, own, chip_map_public));
  CHECK(core::to_hex(shared) ==
        "0460332ef2450b5d247ef6d3868397d398852ed6e8caf6ffeef6bf85ca57057fd5"
        "0840ca7415baf3e43bd414d35aa4608b93a2caf3a4e3ea4e82c9c13d03eb7181");
  const SecretBytes nonce(hex("3F00C4D39D153F2B2A214A078D899B22"));
  CHECK(ok(pace::map_generic(Curve::brainpoolP256r1, nonce, shared)) == mapped_generator);
}

TEST_CASE("PACE key agreement, session keys and tokens as ICAO 9303-11 G.1 prints them") {
  CHECK(ok(crypto::multiply(Curve::brainpoolP256r1, terminal_private, mapped_generator)) == terminal_public);
  const pace::KeyPair own{SecretBytes(terminal_private), terminal_public};
  const auto shared = ok(pace::agree(Curve::brainpoolP256r1, own, chip_public));
  CHECK(core::to_hex(crypto::x_coordinate(Curve::brainpoolP256r1, shared)) ==
        "28768d20701247dae81804c9e780ede582a9996db4a315020b2733197db84925");
  const auto session = pace::derive_session(suite().cipher, Curve::brainpoolP256r1, shared);
  CHECK(as_hex(session.ks_enc.bytes) == "f5f0e35c0d7161ee6724ee513a0d9a7f");
  CHECK(as_hex(session.ks_mac.bytes) == "fe251c7858b356b24514b3bd5f4297d1");
  CHECK(core::to_hex(ok(pace::authentication_token(suite(), session.ks_mac, chip_public))) == "c2b0bd78d94ba866");
  CHECK(core::to_hex(ok(pace::authentication_token(suite(), session.ks_mac, terminal_public))) == "3abb9674bce93c08");
}

TEST_CASE("PACE dialogue as ICAO 9303-11 G.1 prints it") {
  auto dialogue = example();
  const auto session = ok(dialogue.run());
  CHECK(as_hex(session.ks_enc.bytes) == "f5f0e35c0d7161ee6724ee513a0d9a7f");
  REQUIRE(dialogue.sent.size() == 5);
  CHECK(dialogue.sent[0] == "0022c1a40f800a04007f00070202040202830101");
  CHECK(dialogue.sent[1] == "10860000027c0000");
  CHECK(dialogue.sent[2].substr(0, 20) == "10860000457c43814104");
  CHECK(dialogue.sent[3] == "10860000457c438341" + core::to_hex(terminal_public) + "00");
  CHECK(dialogue.sent[4] == "008600000c7c0a8508c2b0bd78d94ba86600");
}

TEST_CASE("adverse 20: the token refused is a wrong password") {
  CHECK(error_with(4, hex("6300")) == "access.wrong_key");
  CHECK(error_with(4, hex("63C2")) == "access.wrong_key");
}

TEST_CASE("adverse 22: wrong token, point off the curve or at infinity, our own key back") {
  CHECK(error_with(4, ok_answer("7C0A86083ABB9674BCE93C09")) == "access.untrusted_answer");
  auto off_curve = chip_public;
  off_curve.back() ^= 1U;
  CHECK(error_with(3, ok_answer("7C438441" + core::to_hex(off_curve))) == "access.untrusted_answer");
  CHECK(error_with(3, ok_answer("7C03840100")) == "access.untrusted_answer");
  CHECK(error_with(3, ok_answer("7C438441" + core::to_hex(terminal_public))) == "access.untrusted_answer");
  const auto own_map_public = ok(crypto::multiply_generator(Curve::brainpoolP256r1, terminal_map_private));
  CHECK(error_with(2, ok_answer("7C438241" + core::to_hex(own_map_public))) == "access.untrusted_answer");
}

TEST_CASE("adverse 23: a nonce of the wrong size") {
  CHECK(error_with(1, ok_answer("7C0A80080102030405060708")) == "access.untrusted_answer");
  CHECK(error_with(1, ok_answer("7C118 00F0102030405060708090A0B0C0D0E0F")) == "access.untrusted_answer");
  CHECK(error_with(1, ok_answer("7C028000")) == "access.untrusted_answer");
}

TEST_CASE("adverse 25: a chip that does not take the suite, or breaks off") {
  CHECK(error_with(0, hex("6A80")) == "access.not_supported");
  CHECK(error_with(0, hex("6A88")) == "access.not_supported");
  CHECK(error_with(1, hex("6985")) == "access.refused");
  CHECK(error_with(2, hex("6A80")) == "access.refused");
}

TEST_CASE("answers that are no dynamic authentication data") {
  for (const auto* text : {"", "7C", "7C00", "7C028100", "800100"}) {
    CAPTURE(text);
    CHECK(error_with(1, ok_answer(text)) == "access.untrusted_answer");
  }
}
