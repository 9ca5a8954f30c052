#include <chipid/virtual_card.hpp>

#include "card/virtual_reader.hpp"
#include "chip/integrated_mapping.hpp"
#include "chip/pace_password.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/hash.hpp"
#include "crypto/padding.hpp"
#include "pace_terminal.hpp"
#include "personalise/security_infos.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ask;
using test::hex;
using test::ok;

namespace {

// ICAO 9303-11, appendices G.2, H and I; nothing where the published values are not at hand.
std::optional<nlohmann::json> worked_example(const char* name) {
  const auto path = test::shared_vector("worked-examples/icao9303-11.json");
  if (!path) return std::nullopt;
  return test::read_json(*path).at(name);
}

Bytes number(const nlohmann::json& example, const char* name) {
  return hex(example.at(name).get<std::string>());
}

pace::Suite suite_of(const std::string& name) {
  auto suite = pace::find_suite(ok(pace::parse_offers(name)).at(0));
  REQUIRE(suite);
  return *std::move(suite);
}

Chip card_with(const std::string& variant, const std::string& fault = {}) {
  return ok(prepare_card("icao-td1-all", {.fault = fault, .pace = variant})).chip;
}

Bytes secret_of(const Chip& chip, pace::Password password) {
  const auto text = core::as_bytes(pace::password_text(chip.card(), password));
  return password == pace::Password::mrz ? crypto::hash(crypto::HashAlgorithm::sha1, text) : core::to_bytes(text);
}

test::PaceTranscript run(Chip& chip, pace::Password password = pace::Password::can, test::Terminal* channel = nullptr) {
  const auto suite = pace::find_suite(chip.card().pace.at(0));
  REQUIRE(suite);
  return test::run_pace(chip, *suite, static_cast<std::uint8_t>(password), secret_of(chip, password), channel);
}

test::PaceTranscript run_with_pin(Chip& chip, std::string_view pin, test::Terminal* channel = nullptr) {
  const auto suite = pace::find_suite(chip.card().pace.at(0));
  REQUIRE(suite);
  return test::run_pace(chip, *suite, 3, core::as_bytes(pin), channel);
}

Bytes decrypted_proof(const pace::Suite& suite, const test::PaceTranscript& seen) {
  const auto iv = ok(crypto::cbc_encrypt(suite.cipher, seen.keys.enc, Bytes(16, 0xFF)));
  return ok(crypto::cbc_decrypt(suite.cipher, seen.keys.enc, seen.encrypted_chip_authentication_data, iv));
}

}  // namespace

TEST_CASE("the whole worked example G.2 through the chip: Diffie-Hellman") {
  const auto example = worked_example("PACE_GM_DH_G2");
  if (!example) return;
  const auto text = [&](const char* name) { return example->at(name).get<std::string>(); };
  CardImage card{.mrz_information = text("mrz_info"), .pace = {{pace::id_pace_dh_gm_aes_128, 0}}};
  Chip chip(card,
            test::listed_random({text("nonceDecrypted"), text("chipPrivateKey"), text("chipEphemeralPrivateKey")}));
  const auto answers = [&](const char* step) {
    return core::to_hex(hex(text((std::string("generalAuthenticateStep") + step + "MsgChip").c_str())));
  };
  const auto ask_step = [&](const char* step) {
    return ask(chip, text((std::string("generalAuthenticateStep") + step + "MsgTerminal").c_str()));
  };
  CHECK(ask(chip, text("initializePaceMsgTerminal")) == "9000");
  CHECK(ask_step("1") == answers("1"));
  CHECK(ask_step("2") == answers("2"));
  CHECK(ask_step("3") == answers("3"));
  // The example's last answer names a certification authority as well, for terminal authentication.
  CHECK(ask_step("4") == "7c0a8608917f37b5c0e6d8d19000");
}

TEST_CASE("every intermediate value of G.2") {
  const auto example = worked_example("PACE_GM_DH_G2");
  if (!example) return;
  const auto suite = suite_of("DH-GM-AES-128/0");
  const auto own = ok(suite.group.key_pair(SecretBytes(BytesView(number(*example, "chipPrivateKey")))));
  CHECK(own.public_key == number(*example, "chipPublicKey"));
  const auto generator =
      ok(pace::map_generic(suite, number(*example, "nonceDecrypted"), own, number(*example, "terminalPublicKey")));
  CHECK(generator == number(*example, "mappedGenerator"));
  const auto ephemeral =
      ok(suite.group.key_pair(SecretBytes(BytesView(number(*example, "chipEphemeralPrivateKey"))), generator));
  CHECK(ephemeral.public_key == number(*example, "chipEphemeralPublicKey"));
  const auto secret =
      ok(suite.group.agree(ephemeral.private_key.view(), number(*example, "terminalEphemeralPublicKey")));
  CHECK(core::to_bytes(secret.view()) == number(*example, "sharedSecretEphemeral"));
  const auto keys = pace::derive_session_keys(suite, secret.view());
  CHECK(keys.enc == number(*example, "ksEnc"));
  CHECK(keys.mac == number(*example, "ksMac"));
  CHECK(ok(pace::authentication_token(suite, keys.mac, ephemeral.public_key)) == number(*example, "tifd"));
  CHECK(ok(pace::authentication_token(suite, keys.mac, number(*example, "terminalEphemeralPublicKey"))) ==
        number(*example, "tic"));
}

TEST_CASE("integrated mapping as H.1 and H.2 print it") {
  if (const auto curve = worked_example("PACE_IM_ECDH_H1")) {
    const auto suite = suite_of("ECDH-IM-AES-128/13");
    const auto s = number(*curve, "s");
    const auto t = number(*curve, "t");
    CHECK(ok(pace::pseudo_random(suite, s, t)) == number(*curve, "R"));
    CHECK(ok(pace::pseudo_random_field_element(suite, s, t)) == number(*curve, "Rp"));
    CHECK(ok(pace::map_integrated(suite, s, t)) ==
          core::concat({hex("04"), number(*curve, "Gx"), number(*curve, "Gy")}));
  }
  if (const auto prime = worked_example("PACE_IM_DH_H2")) {
    const auto suite = suite_of("DH-IM-AES-128/0");
    CHECK(ok(pace::pseudo_random_field_element(suite, number(*prime, "s"), number(*prime, "t"))) ==
          number(*prime, "Rp"));
    CHECK(ok(pace::map_integrated(suite, number(*prime, "s"), number(*prime, "t"))) == number(*prime, "g_mapped"));
  }
}

TEST_CASE("the encoding of points gives points of every curve it is for, by either of its two ways") {
  for (const std::uint32_t id : {8U, 9U, 11U, 12U, 13U, 14U, 15U, 16U, 17U, 18U}) {
    const auto suite = suite_of("ECDH-IM-AES-256/" + std::to_string(id));
    for (std::uint8_t i = 0; i < 8; ++i) {
      CHECK(suite.group.check_public_key(ok(pace::map_integrated(suite, Bytes(32, i), Bytes(32, 0x5A)))).has_value());
    }
  }
}

TEST_CASE("chip authentication data as appendix I prints them") {
  const auto example = worked_example("PACE_CAM_I");
  if (!example) return;
  const auto suite = suite_of("ECDH-CAM-AES-128/13");
  const auto data = number(*example, "CA_IC");
  CHECK(ok(pace::encrypt_chip_authentication_data(suite, number(*example, "KSenc"), crypto::pad(data, 16))) ==
        number(*example, "encrypted_CA_data"));
  // With CA_IC = SK_Map / SK: a mapping key of CA_IC times the static one gives CA_IC again.
  CHECK(ok(pace::chip_authentication_data(suite, hex("01"), data)) == data);
  CHECK(ok(pace::chip_authentication_data(suite, data, data)).back() == 1);
  CHECK(ok(crypto::multiply(crypto::Curve::brainpoolP256r1, data, number(*example, "PK_IC"))) ==
        number(*example, "PKMap_IC(computed = CA_IC*PK_IC)"));
}

TEST_CASE("every mapping, group and cipher, by every password, opens the application") {
  constexpr pace::Password passwords[] = {pace::Password::mrz, pace::Password::can, pace::Password::pin,
                                          pace::Password::puk};
  const auto variants = pace_variants();
  CHECK(variants.size() == 11 * 4 + 10 * 4 + 11 * 3 + 2 * 3 * 4);
  std::size_t turn = 0;
  for (const auto& variant : variants) {
    CAPTURE(variant);
    auto chip = card_with(variant);
    const auto suite = suite_of(variant);
    const auto seen = run(chip, passwords[turn++ % std::size(passwords)]);
    CHECK(seen.status == "9000");
    CHECK(seen.encrypted_nonce.size() == pace::nonce_size(suite));
    CHECK(seen.token_right);
    CHECK(seen.mapping_key.empty() == (suite.mapping == pace::Mapping::integrated));
    CHECK(seen.encrypted_chip_authentication_data.empty() == (suite.mapping != pace::Mapping::chip_authentication));
    test::Terminal terminal(chip, suite.cipher, seen.keys);
    CHECK(terminal.exchange(iso7816::select_application(hex("A0000002471001"))).status == iso7816::sw::ok);
    CHECK(terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x1E}, 4)).data == hex("60195F01"));
  }
}

TEST_CASE("chip authentication mapping: what is decrypted makes the mapping key of the static one") {
  for (const auto* variant : {"ECDH-CAM-AES-128/13", "ECDH-CAM-AES-192/15", "ECDH-CAM-AES-256/18"}) {
    CAPTURE(variant);
    auto chip = card_with(variant);
    const auto suite = suite_of(variant);
    const auto seen = run(chip);
    const auto padded = decrypted_proof(suite, seen);
    const auto data = crypto::unpad(padded, 16);
    REQUIRE(data);
    const auto own = ok(suite.group.key_pair(SecretBytes(BytesView(chip.card().mapping_keys.at(0).private_key))));
    CHECK(core::to_bytes(ok(suite.group.shared_element(*data, own.public_key)).view()) == seen.mapping_key);
    const auto& security = chip.card().files.find("EF_CardSecurity")->content;
    CHECK(core::to_hex(security).find(core::to_hex(own.public_key)) != std::string::npos);
  }
}

TEST_CASE("zeros lead every shared secret, mapping key and chip authentication data where they are forced to") {
  for (const auto* variant : {"ECDH-GM-AES-128/13", "ECDH-GM-3DES/8", "DH-GM-AES-128/0", "ECDH-IM-AES-192/12",
                              "DH-IM-3DES/0", "ECDH-CAM-AES-256/12"}) {
    CAPTURE(variant);
    auto chip = card_with(variant, "leading-zeros");
    const auto suite = suite_of(variant);
    const auto seen = run(chip);
    CHECK(seen.token_right);
    CHECK(seen.shared_secret.size() == suite.group.secret_size());
    CHECK(seen.shared_secret.at(0) == 0);
    if (suite.mapping == pace::Mapping::generic) {
      CHECK((suite.group.curve() ? seen.mapping_key.at(1) == 0
                                 : seen.mapping_key.size() < suite.group.public_key_size()));
    }
    if (suite.mapping == pace::Mapping::chip_authentication) CHECK(decrypted_proof(suite, seen).at(0) == 0);
  }
}

TEST_CASE("zeros lead the ephemeral key where they are forced to") {
  for (const auto* variant : {"ECDH-GM-AES-128/13", "DH-GM-AES-128/0", "ECDH-IM-3DES/8", "DH-IM-AES-256/0"}) {
    CAPTURE(variant);
    auto chip = card_with(variant, "leading-zeros-key");
    const auto seen = run(chip);
    CHECK(seen.token_right);
    const auto group = suite_of(variant).group;
    CHECK((group.curve() ? seen.chip_key.at(1) == 0 : seen.chip_key.size() < group.public_key_size()));
  }
}

TEST_CASE("the terminal's side is held to the same: nonces of another size, numbers outside the subgroup") {
  const auto last = [](Chip& chip, const std::vector<std::string>& commands) {
    std::string answer;
    for (const auto& command : commands) answer = ask(chip, command);
    return answer;
  };
  auto im = card_with("ECDH-IM-AES-128/13");
  const std::string choose_im = "0022C1A40F800A04007F00070202040402830102";
  CHECK(last(im, {choose_im, "10860000027C0000", "10860000127C108110" + std::string(28, '0') + "00"}) == "6a80");
  CHECK(last(im, {choose_im, "10860000027C0000", "10860000137C11810F" + std::string(30, '0') + "00"}) == "6a80");
  CHECK(last(im, {choose_im, "10860000027C0000", "10860000147C128110" + std::string(32, '1') + "00"}) ==
        "7c0282009000");
  const auto suite = suite_of("DH-GM-AES-128/0");
  const auto& prime = suite.group.dh()->prime;
  auto minus_one = prime;
  minus_one.back() = static_cast<std::uint8_t>(minus_one.back() - 1);
  for (const auto& value : {Bytes(128), hex(std::string(254, '0') + "01"), minus_one, prime}) {
    auto dh = card_with("DH-GM-AES-128/0");
    CHECK(last(dh, {"0022C1A40F800A04007F00070202040102830102", "10860000027C0000",
                    "10860000867C8183818180" + core::to_hex(value) + "00"}) == "6a80");
  }
}

TEST_CASE("the PIN: three tries, one of them in a session that the CAN opened, then only the PUK helps") {
  auto chip = card_with("ECDH-GM-AES-128/12");
  CHECK(run_with_pin(chip, "246810").status_of_choice == "9000");
  chip.reset();
  CHECK(run_with_pin(chip, "000000").status == "63c2");
  CHECK(run_with_pin(chip, "246810").status_of_choice == "63c2");
  chip.reset();
  CHECK(run_with_pin(chip, "000000").status_of_choice == "9000");
  CHECK(run_with_pin(chip, "000000").status == "63c1");
  // Suspended: even the right one is not tried, reset or not, and not counted.
  const auto suspended = run_with_pin(chip, "246810");
  CHECK(suspended.status_of_choice == "63c1");
  CHECK(suspended.status == "6985");
  chip.reset();
  CHECK(run_with_pin(chip, "246810").status == "6985");
  const auto mrz = run(chip, pace::Password::mrz);
  test::Terminal by_mrz(chip, crypto::BlockCipher::aes128, mrz.keys);
  CHECK(run_with_pin(chip, "246810", &by_mrz).status == "6985");
  chip.reset();
  // Resumed by the CAN: the right PIN has all its tries again.
  const auto can = run(chip);
  test::Terminal channel(chip, crypto::BlockCipher::aes128, can.keys);
  const auto resumed = run_with_pin(chip, "246810", &channel);
  CHECK(resumed.status_of_choice == "63c1");
  CHECK(resumed.token_right);
  test::Terminal opened(chip, crypto::BlockCipher::aes128, resumed.keys);
  CHECK(opened.exchange(iso7816::select_application(hex("A0000002471001"))).status == iso7816::sw::ok);
  chip.reset();
  CHECK(run_with_pin(chip, "246810").status_of_choice == "9000");
}

TEST_CASE("the PIN: a wrong last try blocks it, the PUK unblocks it") {
  auto chip = card_with("ECDH-GM-AES-128/12", "pin-suspended");
  const auto can = run(chip);
  test::Terminal channel(chip, crypto::BlockCipher::aes128, can.keys);
  CHECK(run_with_pin(chip, "000000", &channel).status == "63c0");
  chip.reset();
  const auto blocked = run_with_pin(chip, "246810");
  CHECK(blocked.status_of_choice == "63c0");
  CHECK(blocked.status == "6983");
  CHECK(ask(chip, "002C0303") == "6982");
  const auto puk = run(chip, pace::Password::puk);
  test::Terminal unblocking(chip, crypto::BlockCipher::aes128, puk.keys);
  CHECK(unblocking.exchange({.ins = 0x2C, .p1 = 0x02, .p2 = 0x03}).status == iso7816::sw::wrong_p1_p2);
  CHECK(unblocking.exchange({.ins = 0x2C, .p1 = 0x03, .p2 = 0x03}).status == iso7816::sw::ok);
  chip.reset();
  CHECK(run_with_pin(chip, "246810").token_right);
  auto born_blocked = card_with("ECDH-GM-AES-128/12", "pin-blocked");
  CHECK(run_with_pin(born_blocked, "246810").status_of_choice == "63c0");
  CHECK(run(born_blocked).token_right);
}

TEST_CASE("a card without PIN and PUK knows neither") {
  auto chip = ok(prepare_card("icao-td3-pace", {})).chip;
  CHECK(ask(chip, "0022C1A40F800A04007F00070202040202830103") == "6a88");
  CHECK(ask(chip, "0022C1A40F800A04007F00070202040202830104") == "6a88");
  CHECK(ask(chip, "002C0303") == "6d00");
}

TEST_CASE("variants by name: in the options, by suffix, several at once") {
  CHECK(ok(prepare_card("icao-td3-pace,pace=DH-GM-3DES/1+ECDH-CAM-AES-192/14", {})).chip.card().pace.size() == 2);
  for (const auto* wrong :
       {"ECDH-GM-AES-128", "ECDH-GM-AES-128/", "ECDH-GM-AES-128/0", "DH-GM-AES-128/13", "ECDH-CAM-3DES/13",
        "ECDH-IM-AES-128/10", "ECDH-GM-AES-128/13+", "ECDH-GM-AES-128/13x", "BAC/1"}) {
    CAPTURE(wrong);
    CHECK(test::error_of(open_card("icao-td3-pace", {.pace = wrong})) == "usage.bad_value");
  }
  CHECK(test::error_of(open_card("dir:nowhere,pace=ECDH-GM-AES-128/13")) == "usage.bad_value");
}
