#include "chip_auth/terminal_authentication.hpp"

#include <chipid/mrz.hpp>
#include <functional>

#include "../virtual_card/outside_program.hpp"
#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/private_key.hpp"
#include "crypto/public_key.hpp"
#include "iso7816/commands.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::KeyAgreementGroup;
using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using test::hex;
using test::ok;
using Kind = crypto::SignatureScheme::Kind;

namespace {

Bytes example(const nlohmann::json& all, const char* name) {
  return hex(all.at(name).get<std::string>());
}

class FakeChannel final : public iso7816::CardChannel {
 public:
  using Answer = std::function<ResponseApdu(const CommandApdu&)>;
  explicit FakeChannel(Answer answer) : answer_(std::move(answer)) {}
  Result<ResponseApdu> transmit(const CommandApdu& command) override {
    commands.push_back(core::to_hex(command.encode()));
    return answer_(command);
  }
  std::size_t max_ne() const override { return 223; }
  std::vector<std::string> commands;

 private:
  Answer answer_;
};

ResponseApdu always_good(const CommandApdu& command) {
  const bool asks = command.ins == iso7816::ins::get_challenge;
  return {.data = asks ? hex("0102030405060708") : Bytes(), .status = {0x9000}};
}

class FixedKey final : public chip_auth::TerminalKey {
 public:
  const Bytes& public_value() const override { return none_; }
  Result<Bytes> sign(const crypto::SignatureScheme& scheme, BytesView message) const override {
    used = scheme;
    signed_message.assign(message.begin(), message.end());
    return Bytes(64, 0xAB);
  }
  mutable crypto::SignatureScheme used;
  mutable Bytes signed_message;

 private:
  Bytes none_;
};

chip_auth::CvCertificate certificate(const std::string& authority, const std::string& holder, std::size_t size) {
  chip_auth::CvCertificate certificate;
  certificate.authority_reference = authority;
  certificate.holder_reference = holder;
  certificate.public_key.algorithm = asn1::Oid{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 3};
  certificate.body_and_signature = Bytes(size, 0x77);
  return certificate;
}

std::string hex_of(const char* text) {
  return core::to_hex(core::as_bytes(std::string_view(text)));
}

}  // namespace

// EAC 2 signs the same text, with auxiliary data behind it, of which there are none here.
TEST_CASE("Terminal Authentication: the signatures of the TR-03110 worked examples") {
  const auto path = test::shared_vector("worked-examples/tr03110_eac_worked_examples.openpace.json");
  if (!path) return;
  const auto all = test::read_json(*path);
  const auto message_of = [&](const std::string& which, std::uint32_t parameters) {
    const auto group = *KeyAgreementGroup::standardised(parameters);
    return chip_auth::signed_message(
        chip_auth::compress(group, example(all, ("tc_" + which + "_picc_pub_key").c_str())),
        example(all, ("tc_" + which + "_ta_nonce").c_str()),
        chip_auth::compress(group, example(all, ("tc_" + which + "_ca_pcd_pub_key").c_str())));
  };
  const auto rsa = ok(chip_auth::parse_cv_certificate(example(all, "tc_dh_ta_cert"))).public_key;
  const auto rsa_key = ok(crypto::PublicKey::rsa(rsa.modulus, rsa.exponent));
  const auto rsa_scheme = chip_auth::terminal_signature_scheme(rsa.algorithm);
  REQUIRE(rsa_scheme);
  CHECK(rsa_key.verify(*rsa_scheme, message_of("dh", 0), example(all, "tc_dh_ta_pcd_signature")) ==
        crypto::SignatureOutcome::valid);
  const auto ec = ok(chip_auth::parse_cv_certificate(example(all, "tc_ecdh_ta_cert"))).public_key;
  const auto ec_key = ok(crypto::PublicKey::ec(crypto::Curve::brainpoolP512r1, ec.point));
  const auto ec_scheme = chip_auth::terminal_signature_scheme(ec.algorithm);
  REQUIRE(ec_scheme);
  CHECK(ec_key.verify(*ec_scheme, message_of("ecdh", 13), example(all, "tc_ecdh_ta_pcd_signature")) ==
        crypto::SignatureOutcome::valid);
}

TEST_CASE("Terminal Authentication: the chip's name after BAC is its document number with the check digit") {
  CHECK(core::as_text(chip_auth::chip_identity(mrz_information("L898902C", "690806", "940623"))) == "L898902C<3");
  CHECK(core::as_text(chip_auth::chip_identity(mrz_information("D23145890734", "340712", "950712"))) ==
        "D231458907349");
}

TEST_CASE("Terminal Authentication: the commands in their order, long ones in parts") {
  const auto verifier = certificate("UTCVCA00001", "UTDV00001", 150);
  const auto terminal = certificate("UTDV00001", "UTTERM00001", 80);
  FakeChannel channel(always_good);
  const FixedKey key;
  const chip_auth::TerminalSession session{
      .chip_identity = hex("AA"), .compressed_terminal_key = hex("CC"), .max_data = 100};
  ok(chip_auth::authenticate_terminal(channel, {&verifier, &terminal}, key, session));
  const auto& sent = channel.commands;
  REQUIRE(sent.size() == 8);
  CHECK(sent[0] == "002281b60d830b" + hex_of("UTCVCA00001"));
  CHECK(sent[1].substr(0, 10) == "102a00be64");
  CHECK(sent[2].substr(0, 10) == "002a00be32");
  CHECK(sent[3] == "002281b60b8309" + hex_of("UTDV00001"));
  CHECK(sent[4].substr(0, 10) == "002a00be50");
  CHECK(sent[5] == "002281a40d830b" + hex_of("UTTERM00001"));
  CHECK(sent[6] == "0084000008");
  CHECK(sent[7].substr(0, 12) == "0082000040ab");
  CHECK(key.signed_message == hex("AA0102030405060708CC"));
  CHECK(key.used.kind == Kind::ecdsa_plain);
  CHECK(key.used.hash == crypto::HashAlgorithm::sha256);
}

TEST_CASE("Terminal Authentication: a refusal names the certificate, and ends it") {
  const auto terminal = certificate("UTCVCA00001", "UTTERM00001", 80);
  const auto refused_at = [&](std::uint8_t instruction) {
    FakeChannel channel([&](const CommandApdu& command) {
      return command.ins == instruction ? ResponseApdu{.status = {0x6300}} : always_good(command);
    });
    const auto outcome = chip_auth::authenticate_terminal(channel, {&terminal}, FixedKey(), {.max_data = 223});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::card_refused);
    CHECK(outcome.error().status_word == 0x6300);
    return outcome.error().where + " " + std::to_string(channel.commands.size());
  };
  CHECK(refused_at(0x22) == "UTCVCA00001 1");
  CHECK(refused_at(0x2A) == "UTTERM00001 2");
  CHECK(refused_at(0x84) == "UTTERM00001 4");
  CHECK(refused_at(0x82) == "UTTERM00001 5");
}

TEST_CASE("private keys of PEM files sign what their public key verifies") {
  const test::TemporaryFolder folder;
  const auto make = [&](const std::string& options) {
    test::run("openssl genpkey -out " + folder / "key.pem" + " " + options + " 2>&1");
    return ok(crypto::PrivateKey::from_pem(test::read_bytes(folder / "key.pem")));
  };
  const auto message = hex("00112233");
  const auto ec = make("-algorithm EC -pkeyopt ec_paramgen_curve:brainpoolP256r1 -pkeyopt ec_param_enc:explicit");
  const crypto::SignatureScheme plain{.kind = Kind::ecdsa_plain};
  const auto ec_public = ok(crypto::PublicKey::ec(crypto::Curve::brainpoolP256r1, ec.public_value()));
  CHECK(ec_public.verify(plain, message, ok(ec.sign(plain, message))) == crypto::SignatureOutcome::valid);
  const auto rsa = make("-algorithm RSA -pkeyopt rsa_keygen_bits:2048");
  const auto rsa_public = ok(crypto::PublicKey::rsa(rsa.public_value(), hex("010001")));
  for (const auto kind : {Kind::rsa_pkcs1, Kind::rsa_pss}) {
    const crypto::SignatureScheme scheme{.kind = kind, .salt_size = 32};
    CHECK(rsa_public.verify(scheme, message, ok(rsa.sign(scheme, message))) == crypto::SignatureOutcome::valid);
    CHECK_FALSE(ec.sign(scheme, message).has_value());
  }
  CHECK_FALSE(rsa.sign(plain, message).has_value());
  CHECK(test::error_of(crypto::PrivateKey::from_pem(hex("00"))) == "signature.bad_key");
}
