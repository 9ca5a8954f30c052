#include "chip/terminal_authentication.hpp"

#include <fstream>

#include "card/virtual_reader.hpp"
#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "outside_program.hpp"
#include "pace_terminal.hpp"
#include "personalise/pem.hpp"
#include "personalise/terminal_pki.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using iso7816::CommandApdu;
using test::hex;
using test::ok;
namespace sw = iso7816::sw;

namespace {

// What is inside the object 7F21.
Bytes content(BytesView certificate) {
  return core::to_bytes(ok(tlv::parse_single(certificate, {0x7F21})).value);
}

// A key of nobody's, as the issuer of a certificate that has all parameters in it.
ta::VerifyingKey no_issuer() {
  return ok(make_trust_point(ok(terminal_pki_named("rsa-sha256")), {})).authority.key;
}

bool is_signed_by(const ta::Certificate& certificate, const ta::VerifyingKey& key) {
  return key.key.verify(key.scheme, certificate.body, certificate.signature) == crypto::SignatureOutcome::valid;
}

// A site: its chain and key.
struct Site {
  TerminalPki pki;
  Bytes verifier;
  Bytes terminal;
};

Site site(TerminalPki pki) {
  const auto verifier = ok(make_cv_certificate(pki, pki.verifier, pki.authority));
  const auto terminal = ok(make_cv_certificate(pki, pki.terminal, pki.verifier));
  return {std::move(pki), verifier, terminal};
}

Site site_named(const std::string& name) {
  return site(ok(terminal_pki_named(name)));
}

// openssl signs with the file that the site was given.
Bytes signed_by_openssl(const Site& site, BytesView message) {
  const test::TemporaryFolder folder;
  const auto write = [&](const char* name, std::string_view text) {
    std::ofstream(folder / name, std::ios::binary) << text;
  };
  write("key.pem", to_pem("PRIVATE KEY", ok(make_terminal_key(site.pki))));
  write("message", core::as_text(message));
  const auto& scheme = site.pki.scheme;
  const bool pss = scheme.kind == crypto::SignatureScheme::Kind::rsa_pss;
  const std::string hash(crypto::hash_name(scheme.hash));
  test::run("openssl dgst -" + hash + " -sign " + folder / "key.pem" +
            (pss ? " -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest" : "") + " -out " +
            folder / "signature" + " " + folder / "message");
  auto signature = test::read_bytes(folder / "signature");
  if (scheme.kind != crypto::SignatureScheme::Kind::ecdsa_plain) return signature;
  auto reader = ok(tlv::open_single(signature, {0x30}));
  const auto size = crypto::curve_parameters(site.pki.curve).order.size();
  Bytes plain;
  for (int i = 0; i < 2; ++i) {
    auto number = core::to_bytes(ok(reader.expect({0x02})).value);
    while (number.size() > size) number.erase(number.begin());
    number.insert(number.begin(), size - number.size(), 0);
    core::append(plain, number);
  }
  return plain;
}

// A terminal behind an access protocol and Chip Authentication.
struct Inspection {
  explicit Inspection(const std::string& specimen, bool by_pace = false)
      : chip(std::move(ok(prepare_card(specimen, {})).chip)) {
    by_pace ? open_with_pace() : open_with_bac();
    prove_chip();
  }

  void open_with_bac() {
    const auto keys = test::open_by_bac(chip);
    terminal = std::make_unique<test::Terminal>(chip, crypto::BlockCipher::tdes, keys);
    const auto& information = chip.card().mrz_information;
    id_picc = core::to_bytes(core::as_bytes(std::string_view(information).substr(0, 10)));
  }
  void open_with_pace() {
    const auto run = test::run_pace_by_can(chip, chip.card().can);
    REQUIRE(run.token_right);
    terminal = std::make_unique<test::Terminal>(chip, crypto::BlockCipher::aes128, run.keys);
    id_picc = core::to_bytes(crypto::x_coordinate(crypto::Curve::brainpoolP256r1, run.chip_key));
    CHECK(terminal->exchange(iso7816::select_application(hex("A0000002471001"))).status == sw::ok);
  }
  void prove_chip() {
    const auto& key = chip.card().chip_authentication[0];
    const auto own = ok(key.group.generate_key_pair(system_random));
    const auto theirs = ok(key.group.key_pair(SecretBytes{BytesView(key.private_key)}));
    const auto secret = ok(key.group.agree(own.private_key.view(), theirs.public_key));
    CHECK(send(0x22, 0x41, 0xA4, tlv::encode({0x80}, ca::protocol(true, key.cipher).value())) == "9000");
    const auto data = tlv::encode({0x7C}, tlv::encode({0x80}, own.public_key));
    CHECK(terminal->exchange({.ins = 0x86, .data = data, .ne = 256}).status == sw::ok);
    compressed = core::to_bytes(crypto::x_coordinate(*key.group.curve(), own.public_key));
    terminal = std::make_unique<test::Terminal>(
        chip, key.cipher,
        test::ChannelKeys{.enc = derive_key(secret.view(), KeyUse::encryption, key.cipher),
                          .mac = derive_key(secret.view(), KeyUse::mac, key.cipher),
                          .ssc = Bytes(16)});
  }

  // In parts where it is long.
  std::string send(std::uint8_t ins, std::uint8_t p1, std::uint8_t p2, Bytes data) {
    constexpr std::ptrdiff_t part = 200;
    while (data.size() > part) {
      const CommandApdu first{
          .cla = 0x10, .ins = ins, .p1 = p1, .p2 = p2, .data = Bytes(data.begin(), data.begin() + part)};
      CHECK(terminal->exchange(first).status == sw::ok);
      data.erase(data.begin(), data.begin() + part);
    }
    const auto status = terminal->exchange({.ins = ins, .p1 = p1, .p2 = p2, .data = std::move(data)}).status;
    return core::to_hex(Bytes{status.sw1(), status.sw2()});
  }
  std::string verify(const std::string& issuer, const Bytes& certificate) {
    const auto chosen = send(0x22, 0x81, 0xB6, tlv::encode({0x83}, core::as_bytes(issuer)));
    return chosen == "9000" ? send(0x2A, 0x00, 0xBE, content(certificate)) : chosen;
  }
  std::string choose(const std::string& name) {
    return send(0x22, 0x81, 0xA4, tlv::encode({0x83}, core::as_bytes(name)));
  }
  Bytes challenge() { return terminal->exchange(iso7816::get_challenge(8)).data; }

  std::string authenticate(const Site& site) {
    if (const auto status = verify(site.pki.authority.name, site.verifier); status != "9000") return "DV " + status;
    if (const auto status = verify(site.pki.verifier.name, site.terminal); status != "9000") return "IS " + status;
    CHECK(choose(site.pki.terminal.name) == "9000");
    const auto message = core::concat({id_picc, challenge(), compressed});
    return send(0x82, 0, 0, signed_by_openssl(site, message));
  }
  std::string fingers() {
    const auto answer = terminal->exchange(iso7816::read_binary(iso7816::ShortFileId{0x03}, 1));
    return core::to_hex(answer.data) + core::to_hex(Bytes{answer.status.sw1(), answer.status.sw2()});
  }

  Chip chip;
  std::unique_ptr<test::Terminal> terminal = {};
  Bytes id_picc = {};
  Bytes compressed = {};
};

}  // namespace

TEST_CASE("card-verifiable certificates and terminal signatures of the worked examples of TR-03110") {
  const auto path = test::shared_vector("worked-examples/tr03110_eac_worked_examples.openpace.json");
  if (!path) return;
  const auto example = test::read_json(*path);
  const auto value = [&](const std::string& name) { return hex(example.at(name).get<std::string>()); };
  const struct {
    std::string prefix;
    const char* authority;
    std::uint32_t parameters;
  } rows[] = {{"tc_ecdh_", "cvca_cert", 13}, {"tc_dh_", "cvca", 0}};
  for (const auto& row : rows) {
    CAPTURE(row.prefix);
    const auto authority = ok(ta::parse_certificate(content(value(row.prefix + row.authority)), no_issuer()));
    const auto verifier = ok(ta::parse_certificate(content(value(row.prefix + "dv_cert")), authority.key));
    const auto terminal = ok(ta::parse_certificate(content(value(row.prefix + "ta_cert")), verifier.key));
    CHECK(is_signed_by(authority, authority.key));
    CHECK(is_signed_by(verifier, authority.key));
    CHECK(is_signed_by(terminal, verifier.key));
    CHECK_FALSE(is_signed_by(terminal, authority.key));
    CHECK(verifier.authority == authority.holder);
    CHECK(terminal.authority == verifier.holder);
    const auto group = *crypto::KeyAgreementGroup::standardised(row.parameters);
    const auto id_picc = ta::compressed(group, value(row.prefix + "picc_pub_key"));
    const auto compressed = ta::compressed(group, value(row.prefix + "ca_pcd_pub_key"));
    const auto nonce = value(row.prefix + "ta_nonce");
    auto signature = value(row.prefix + "ta_pcd_signature");
    CHECK(ta::verify_terminal(terminal.key, id_picc, nonce, compressed, signature));
    signature.back() ^= 1U;
    CHECK_FALSE(ta::verify_terminal(terminal.key, id_picc, nonce, compressed, signature));
  }
}

TEST_CASE("every algorithm opens DG3, behind BAC and behind PACE") {
  for (const auto& name : terminal_authentications()) {
    CAPTURE(name);
    const bool quick = name.find("-sha256") != std::string::npos || name.find("ecdsa-secp256r1") == 0 ||
                       name.find("ecdsa-") == std::string::npos;
    if (!quick) continue;
    Inspection inspection("icao-td3-eac,ta=" + name, name.find("pss") == 0);
    CHECK(inspection.fingers() == "6982");
    CHECK(inspection.authenticate(site_named(name)) == "9000");
    CHECK(inspection.fingers() == "639000");
  }
}

TEST_CASE("row 83: an expired certificate, another authority, rights denied, and the rest of the card goes on") {
  const auto outcome = [](const char* specimen, const char* status) {
    Inspection inspection(specimen);
    CHECK(inspection.authenticate(site_named("")) == status);
    CHECK(inspection.fingers() == "6982");
    CHECK(inspection.terminal->exchange(iso7816::read_binary(iso7816::ShortFileId{0x01}, 1)).data == hex("61"));
  };
  outcome("icao-td3-eac,fault=ta-expired", "IS 6300");
  outcome("icao-td3-eac,fault=ta-foreign-chain", "DV 6a88");
  outcome("icao-td3-eac,fault=ta-denied", "9000");
}

TEST_CASE("certificates that the chip does not take") {
  const auto pki = ok(terminal_pki_named(""));
  const auto refused = [&](const std::function<void(TerminalPki&)>& change) {
    auto changed = pki;
    change(changed);
    Inspection inspection("icao-td3-eac");
    return inspection.authenticate(site(changed));
  };
  CHECK(refused([](TerminalPki&) {}) == "9000");
  CHECK(refused([](TerminalPki& p) { p.verifier.expiration = "20250101"; }) == "DV 6300");
  CHECK(refused([](TerminalPki& p) { p.terminal.expiration = "20250114"; }) == "IS 6300");
  CHECK(refused([](TerminalPki& p) { p.verifier.effective = "20360101"; }) == "IS 6300");
  CHECK(refused([](TerminalPki& p) { p.authority.label += " of somebody else"; }) == "DV 6300");
  CHECK(refused([](TerminalPki& p) { p.verifier.rights = 0x03; }) == "DV 6300");
  CHECK(refused([](TerminalPki& p) { p.terminal.rights = 0x83; }) == "IS 6300");
  Inspection inspection("icao-td3-eac");
  const auto genuine = site(pki);
  CHECK(inspection.verify(pki.verifier.name, genuine.terminal) == "6a88");
  auto flipped = genuine.verifier;
  flipped.back() ^= 1U;
  CHECK(inspection.verify(pki.authority.name, flipped) == "6300");
  CHECK(inspection.verify(pki.authority.name, genuine.terminal) == "6300");
}

TEST_CASE("rights are those that the whole chain has, and another group's do not count") {
  auto pki = ok(terminal_pki_named(""));
  pki.verifier.rights = 0x82;
  Inspection no_fingers("icao-td3-eac");
  CHECK(no_fingers.authenticate(site(pki)) == "9000");
  CHECK(no_fingers.fingers() == "6982");
}

TEST_CASE("EXTERNAL AUTHENTICATE: a wrong signature, a challenge used twice, no challenge, a verifier as terminal") {
  const auto genuine = site_named("");
  Inspection inspection("icao-td3-eac");
  CHECK(inspection.send(0x82, 0, 0, Bytes(64)) == "6985");
  CHECK(inspection.authenticate(genuine) == "9000");
  CHECK(inspection.choose(genuine.pki.terminal.name) == "9000");
  const auto challenge = inspection.challenge();
  const auto message = core::concat({inspection.id_picc, challenge, inspection.compressed});
  const auto signature = signed_by_openssl(genuine, message);
  auto wrong = signature;
  wrong.back() ^= 1U;
  CHECK(inspection.send(0x82, 0, 0, wrong) == "6300");
  CHECK(inspection.send(0x82, 0, 0, signature) == "6985");
  CHECK(inspection.choose("UTNOBODY00001") == "6a88");
  CHECK(inspection.choose(genuine.pki.verifier.name) == "9000");
  (void)inspection.challenge();
  CHECK(inspection.send(0x82, 0, 0, signature) == "6300");
}

TEST_CASE("Terminal Authentication follows Chip Authentication, on chips that have it") {
  const auto name = tlv::encode({0x83}, core::as_bytes(ok(terminal_pki_named("")).authority.name));
  const auto before = [&](const char* specimen) {
    auto chip = std::move(ok(prepare_card(specimen, {})).chip);
    const auto keys = test::open_by_bac(chip);
    test::Terminal terminal(chip, crypto::BlockCipher::tdes, keys);
    return terminal.exchange({.ins = 0x22, .p1 = 0x81, .p2 = 0xB6, .data = name}).status;
  };
  CHECK(before("icao-td3-eac") == sw::security_not_satisfied);
  CHECK(before("icao-td3-bac") == sw::instruction_not_supported);
}

TEST_CASE("EF.CVCA names the authority, DG3 holds two fingers of ISO 19794-4") {
  const auto card = ok(make_card("icao-td3-eac"));
  const auto& cvca = card.files.find("EF_CVCA")->content;
  CHECK(cvca.size() == 36);
  CHECK(core::to_hex(cvca).substr(0, 34) == "420f" + core::to_hex(core::as_bytes("UTCVCATEST00001")));
  const auto dg3 = core::to_hex(card.files.find("DG3")->content);
  CHECK(dg3.find("7f6182") != std::string::npos);
  CHECK(dg3.find("020102") != std::string::npos);
  CHECK(dg3.find("46495200303130") != std::string::npos);
}
