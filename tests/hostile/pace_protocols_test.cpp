// PACE beyond the citizen card's: every variant, every password, and what a hostile chip makes of them.

#include <chipid/virtual_card.hpp>

#include "judging.hpp"
#include "reading.hpp"

using namespace chipid;
using test::letter_of;
using test::ok;
using test::reason_of;

namespace {

constexpr auto everything = "icao-td1-all";
constexpr auto mapping_card = "icao-td3-cam";

std::vector<AccessKey> every_key(const std::string& card) {
  const auto info = ok(virtual_card::specimen_info(card));
  std::vector<AccessKey> keys;
  keys.push_back(ok(AccessKey::from_mrz(info.mrz)));
  keys.push_back(ok(AccessKey::from_can(info.can)));
  keys.push_back(ok(AccessKey::from_pin(info.pin)));
  keys.push_back(ok(AccessKey::from_puk(info.puk)));
  return keys;
}

std::vector<AccessKey> pin_of(const std::string& card) {
  std::vector<AccessKey> keys;
  keys.push_back(ok(AccessKey::from_pin(ok(virtual_card::specimen_info(card)).pin)));
  return keys;
}

ReadReport read_with(const std::string& card, const virtual_card::CardOptions& how, const std::vector<AccessKey>& keys,
                     const ReadOptions& options = {}) {
  const auto connection = ok(virtual_card::open_card(card, how));
  return read_card(*connection, keys, options);
}

ReadReport read_by_mrz(const std::string& card, const virtual_card::CardOptions& how) {
  std::vector<AccessKey> keys;
  keys.push_back(ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(card)).mrz)));
  return read_with(card, how, keys);
}

std::string failure(const std::string& card, const virtual_card::CardOptions& how) {
  const auto report = read_by_mrz(card, how);
  // A session that was aborted gives no verdict.
  CHECK(report.verification.verdict.has_value() == !report.failure.has_value());
  return test::failure_of(report);
}

ReadReport judged(const std::string& card, const std::string& fault, const Policy& policy = {}) {
  return test::read_specimen(card, fault, test::judged_by(test::trust_set(), policy));
}

std::string status_of(const ReadReport& report, std::string_view id) {
  const auto* check = report.verification.find(id);
  return check == nullptr ? "" : std::string(check_status_name(check->status));
}

// "ECDH-IM-AES-256/13" is announced as PACE-ECDH-IM-AES-CBC-CMAC-256.
std::string protocol_of(const std::string& variant) {
  const auto name = variant.substr(0, variant.find('/'));
  const auto aes = name.find("-AES-");
  if (aes == std::string::npos) return "PACE-" + name + "-CBC-CBC";
  return "PACE-" + name.substr(0, aes) + "-AES-CBC-CMAC-" + name.substr(aes + 5);
}

}  // namespace

TEST_CASE("every mapping, key agreement, parameters and cipher opens the chip by every password") {
  const auto keys = every_key(everything);
  const auto variants = virtual_card::pace_variants();
  CHECK(variants.size() == 141);
  for (const auto& variant : variants) {
    CAPTURE(variant);
    const auto card = ok(virtual_card::open_card(everything, {.pace = variant}));
    for (const auto& key : keys) {
      CAPTURE(key.kind_name());
      ReadOptions options;
      options.files = {File::com};
      const auto report = read_card(*card, {&key, 1}, options);
      CHECK(report.access.protocol == protocol_of(variant));
      CHECK(report.access.key == key.kind_name());
      CHECK(report.access.attempts.empty());
      ok(card->reset());
    }
  }
}

TEST_CASE("of what a card offers, the proof of the chip is taken") {
  const auto report = judged(everything, "");
  CHECK(test::failure_of(report).empty());
  CHECK(report.access.protocol == "PACE-ECDH-CAM-AES-CBC-CMAC-128");
  CHECK(reason_of(report.verification, "chip.chip_authentication") == "chip.chip_authentication.passed_by_pace");
}

TEST_CASE("adverse 22: Diffie-Hellman values 0, 1 and p-1") {
  for (const auto* fault : {"dh-zero", "dh-one", "dh-p-minus-1", "dh-key-zero", "dh-key-one", "dh-key-p-minus-1"}) {
    for (const auto* variant : {"", "DH-GM-AES-128/0", "DH-GM-AES-256/1"}) {
      CAPTURE(fault, variant);
      CHECK(failure("icao-td3-dh", {.fault = fault, .pace = variant}) == "access.untrusted_answer");
    }
  }
}

TEST_CASE("adverse 22, 23: the other mappings mind wrong tokens, keys and nonces as well") {
  for (const auto* fault :
       {"pace-wrong-token", "pace-key-off-curve", "pace-key-infinity", "pace-same-key", "pace-nonce-size"}) {
    for (const auto* card : {"icao-td3-im", mapping_card}) {
      CAPTURE(fault, card);
      CHECK(failure(card, {.fault = fault}) == "access.untrusted_answer");
    }
  }
}

TEST_CASE("adverse 26: signed PACE information that contradicts EF.CardAccess is E") {
  const auto report = judged("icao-td3-pace", "pace-info-contradicted");
  CHECK(test::failure_of(report).empty());
  CHECK(reason_of(report.verification, "access.pace_not_downgraded") == "access.pace_not_downgraded.contradicted");
  CHECK(letter_of(report.verification) == "E");
}

TEST_CASE("adverse 26: EF.CardAccess hidden although DG14 announces PACE, BAC used: D") {
  const auto report = judged("icao-td3-pace", "card-access-hidden");
  CHECK(report.access.protocol == "BAC");
  CHECK(reason_of(report.verification, "access.policy") == "access.policy.downgraded");
  CHECK(letter_of(report.verification) == "D");
}

TEST_CASE("adverse 26: DG14 without PACE information is noted and hinders nothing, and with it all is well") {
  const auto without = judged("icao-td3-pace", "pace-info-unsigned");
  CHECK(status_of(without, "access.pace_not_downgraded") == "inconclusive");
  const auto plain = judged("icao-td3-pace", "");
  CHECK(status_of(plain, "access.pace_not_downgraded") == "passed");
  CHECK(letter_of(without.verification) == letter_of(plain.verification));
}

TEST_CASE("PACE with chip authentication mapping proves the chip: A, EF.CardSecurity read and its signature checked") {
  const auto report = judged(mapping_card, "");
  CHECK(test::failure_of(report).empty());
  REQUIRE(report.find(File::card_security) != nullptr);
  CHECK_FALSE(report.find(File::card_security)->error);
  CHECK(report.find(File::card_security)->authenticated);
  CHECK(reason_of(report.verification, "cardsecurity.signature") == "cardsecurity.signature.passed");
  CHECK(reason_of(report.verification, "chip.chip_authentication") == "chip.chip_authentication.passed_by_pace");
  CHECK(report.verification.find("chip.chip_authentication")->detail.at("protocol") == report.access.protocol);
  CHECK(letter_of(report.verification) == "A");
}

TEST_CASE("adverse 27: chip authentication data absent, badly padded or of another key: failed, E") {
  for (const auto* fault : {"cam-absent", "cam-padding", "cam-wrong-key"}) {
    CAPTURE(fault);
    const auto report = judged(mapping_card, fault);
    CHECK(test::failure_of(report).empty());
    CHECK(status_of(report, "chip.chip_authentication") == "failed");
    CHECK(letter_of(report.verification) == "E");
  }
}

TEST_CASE("adverse 27: that the chip contradicts EF.CardSecurity shows without its chain, that it proves it does not") {
  const TrustStore empty;
  const auto wrong = test::read_specimen(mapping_card, "cam-wrong-key", test::judged_by(empty));
  CHECK(status_of(wrong, "cardsecurity.signature") == "inconclusive");
  CHECK(status_of(wrong, "chip.chip_authentication") == "failed");
  CHECK(letter_of(wrong.verification) == "E");
  const auto right = test::read_specimen(mapping_card, "", test::judged_by(empty));
  CHECK(status_of(right, "chip.chip_authentication") == "inconclusive");
  CHECK(letter_of(right.verification) == "C");
}

TEST_CASE("adverse 28: of several keys the one with the parameters' identifier") {
  const auto report = judged(mapping_card, "cam-several-keys");
  CHECK(status_of(report, "chip.chip_authentication") == "passed");
  CHECK(letter_of(report.verification) == "A");
}

TEST_CASE("adverse 29: the mapping proves a key, but EF.CardSecurity is of nobody who is trusted: C") {
  const auto report = judged(mapping_card, "card-security-untrusted");
  CHECK(status_of(report, "cardsecurity.signature") == "inconclusive");
  CHECK(status_of(report, "chip.chip_authentication") == "inconclusive");
  CHECK(letter_of(report.verification) == "C");
}

TEST_CASE("adverse 29: EF.CardSecurity with a forger's key is E, one that is not there C") {
  const auto altered = judged(mapping_card, "card-security-altered");
  CHECK(status_of(altered, "cardsecurity.signature") == "failed");
  CHECK(status_of(altered, "chip.chip_authentication") == "inconclusive");
  CHECK(letter_of(altered.verification) == "E");
  const auto absent = judged(mapping_card, "card-security-absent");
  CHECK(test::failure_of(absent).empty());
  CHECK(status_of(absent, "chip.chip_authentication") == "inconclusive");
  CHECK(letter_of(absent.verification) == "C");
}

TEST_CASE("adverse 30: leading zeros over every kind of group and mapping") {
  for (const auto* variant : {"DH-GM-AES-128/0", "DH-IM-AES-128/0", "DH-GM-AES-128/2", "ECDH-IM-AES-256/13",
                              "ECDH-CAM-AES-128/13", "ECDH-GM-3DES/12", "ECDH-GM-AES-256/18"}) {
    CAPTURE(variant);
    for (const auto* fault : {"leading-zeros", "leading-zeros-key"}) {
      CHECK(failure(everything, {.fault = fault, .pace = variant}).empty());
    }
  }
}

TEST_CASE("adverse 101: parameters written out: refused, or accepted where they are a standardised set") {
  for (const auto* card : {"icao-td3-pace", "icao-td3-dh", "icao-td3-im", mapping_card}) {
    CAPTURE(card);
    CHECK(failure(card, {.fault = "pace-explicit-known"}).empty());
    CHECK(failure(card, {.fault = "pace-explicit-unknown"}) == "access.not_supported");
  }
}

TEST_CASE("adverse 102: values outside the subgroup, and an integrated mapping to the neutral element") {
  for (const auto* variant : {"", "DH-GM-AES-128/0", "DH-GM-AES-256/1"}) {
    CHECK(failure("icao-td3-dh", {.fault = "dh-outside-subgroup", .pace = variant}) == "access.untrusted_answer");
  }
  for (const auto* variant : {"", "DH-IM-AES-128/0", "DH-IM-AES-256/2", "ECDH-IM-AES-128/12"}) {
    CAPTURE(variant);
    CHECK(failure("icao-td3-im", {.fault = "im-neutral", .pace = variant}) == "access.untrusted_answer");
  }
}

TEST_CASE("adverse 108: a PIN with one try left, or none, is never tried by itself, and the next key is") {
  for (const auto& [fault, error] : {std::pair{"pin-suspended", ErrorCode::access_pin_suspended},
                                     std::pair{"pin-blocked", ErrorCode::access_pin_blocked}}) {
    CAPTURE(fault);
    const auto alone = read_with(everything, {.fault = fault}, pin_of(everything));
    CHECK(test::failure_of(alone) == error_id(error));
    REQUIRE(alone.access.attempts.size() == 1);
    CHECK(alone.access.attempts[0].key == "pin");
    CHECK(alone.access.attempts[0].tries_left == (error == ErrorCode::access_pin_blocked ? 0U : 1U));

    auto keys = pin_of(everything);
    keys.push_back(ok(AccessKey::from_can(ok(virtual_card::specimen_info(everything)).can)));
    const auto second = read_with(everything, {.fault = fault}, keys);
    CHECK(test::failure_of(second).empty());
    CHECK(second.access.key == "can");
    CHECK(second.access.attempts.size() == 1);
  }
  for (const auto code : {ErrorCode::access_pin_suspended, ErrorCode::access_pin_blocked}) {
    for (const auto language : {Language::en, Language::vi}) CHECK_FALSE(error_hint(code, language).empty());
  }
}

TEST_CASE("adverse 108: a wrong PIN costs a try, which is told, and the last but one is the last that is spent") {
  const auto card = ok(virtual_card::open_card(everything));
  const auto wrong = ok(AccessKey::from_pin("000000"));
  const auto attempt = [&] {
    const auto report = read_card(*card, {&wrong, 1});
    ok(card->reset());
    REQUIRE(report.access.attempts.size() == 1);
    return report.access.attempts[0];
  };
  CHECK(attempt().tries_left == 2U);
  CHECK(attempt().tries_left == 1U);
  CHECK(attempt().refused == ErrorCode::access_pin_suspended);
  CHECK(attempt().refused == ErrorCode::access_pin_suspended);
}

TEST_CASE("adverse 108: of several PINs only the first is tried, whatever the chip says of the tries") {
  std::vector<AccessKey> guesses;
  for (const auto* pin : {"111111", "222222", "333333"}) guesses.push_back(ok(AccessKey::from_pin(pin)));
  const auto report = read_with(everything, {}, guesses);
  CHECK(test::failure_of(report) == "access.wrong_key");
  CHECK(report.access.attempts.size() == 1);
}
