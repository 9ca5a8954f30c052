#include <algorithm>
#include <chipid/virtual_card.hpp>

#include "asn1/reader.hpp"
#include "card/virtual_reader.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/modular.hpp"
#include "crypto/padding.hpp"
#include "pace_terminal.hpp"
#include "personalise/security_infos.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::hex;
using test::ok;

namespace {

Chip card_with(const char* specimen, const char* fault) {
  return ok(prepare_card(specimen, {.fault = fault})).chip;
}

test::PaceTranscript run(const char* specimen, const char* fault) {
  auto chip = card_with(specimen, fault);
  return test::run_pace_by_can(chip, chip.card().can);
}

Bytes file(const Chip& chip, const char* name) {
  const auto* found = chip.card().files.find(name);
  REQUIRE(found != nullptr);
  return found->content;
}

bool has(const Bytes& content, const Bytes& part) {
  return std::search(content.begin(), content.end(), part.begin(), part.end()) != content.end();
}

// The last offer of the specimen is the one in chip authentication mapping.
test::PaceTranscript run_cam(Chip& chip) {
  const auto suite = pace::find_suite(chip.card().pace.back());
  REQUIRE(suite);
  return test::run_pace(chip, *suite, 2, core::as_bytes(chip.card().can));
}

Bytes decrypted_proof(const test::PaceTranscript& seen) {
  const auto cipher = crypto::BlockCipher::aes128;
  const auto iv = ok(crypto::cbc_encrypt(cipher, seen.keys.enc, Bytes(16, 0xFF)));
  return ok(crypto::cbc_decrypt(cipher, seen.keys.enc, seen.encrypted_chip_authentication_data, iv));
}

}  // namespace

TEST_CASE("rows 22 and 102: numbers of the prime field that must not be used") {
  const auto& group = *crypto::dh_group(2);
  const auto number_of = [&](std::uint8_t last) {
    Bytes number(256);
    number.back() = last;
    return number;
  };
  auto minus_one = group.prime;
  minus_one.back() = static_cast<std::uint8_t>(minus_one.back() - 1);
  CHECK(run("icao-td3-dh", "dh-zero").mapping_key == number_of(0));
  CHECK(run("icao-td3-dh", "dh-one").mapping_key == number_of(1));
  CHECK(run("icao-td3-dh", "dh-p-minus-1").mapping_key == minus_one);
  CHECK(run("icao-td3-dh", "dh-key-zero").chip_key == number_of(0));
  CHECK(run("icao-td3-dh", "dh-key-one").chip_key == number_of(1));
  CHECK(run("icao-td3-dh", "dh-key-p-minus-1").chip_key == minus_one);
  CHECK(run("icao-td3-dh", "im-neutral").chip_key == number_of(1));
  CHECK(run("icao-td3-im", "im-neutral").chip_key == hex("00"));
  const auto outside = run("icao-td3-dh", "dh-outside-subgroup").mapping_key;
  const auto p = ok(crypto::Modulus::create(group.prime));
  CHECK(ok(p.power(outside, group.order)) == minus_one);
}

TEST_CASE("row 26: EF.CardAccess and the signed DG14 contradict each other, the chip works by the former") {
  for (const auto* specimen : {"icao-td3-pace", "icao-td3-im", "icao-td3-cam", "icao-td3-dh", "vn-citizen-2021"}) {
    CAPTURE(specimen);
    auto chip = card_with(specimen, "pace-info-contradicted");
    const auto announced = parse_pace_infos(file(chip, "EF_CardAccess"));
    REQUIRE_FALSE(announced.empty());
    CHECK_FALSE(has(file(chip, "DG14"), pace_info(announced[0])));
    CHECK(test::run_pace_by_can(chip, chip.card().can).token_right);
    auto unsigned_chip = card_with(specimen, "pace-info-unsigned");
    const auto offered = parse_pace_infos(file(unsigned_chip, "EF_CardAccess"));
    CHECK_FALSE(has(file(unsigned_chip, "DG14"), pace_info(offered.at(0))));
  }
}

TEST_CASE(
    "rows 27 and 28: chip authentication data that are absent, badly padded or of another key, and several keys") {
  auto good = card_with("icao-td3-cam", "");
  CHECK(crypto::unpad(decrypted_proof(run_cam(good)), 16)->size() == 32);
  auto absent = card_with("icao-td3-cam", "cam-absent");
  const auto without = run_cam(absent);
  CHECK(without.token_right);
  CHECK(without.encrypted_chip_authentication_data.empty());
  auto padding = card_with("icao-td3-cam", "cam-padding");
  CHECK_FALSE(crypto::unpad(decrypted_proof(run_cam(padding)), 16).has_value());
  auto wrong = card_with("icao-td3-cam", "cam-wrong-key");
  CHECK(wrong.card().mapping_keys.at(0).private_key != good.card().mapping_keys.at(0).private_key);
  CHECK(file(wrong, "EF_CardSecurity") == file(good, "EF_CardSecurity"));
  CHECK(run_cam(wrong).token_right);
  const auto several = card_with("icao-td3-cam", "cam-several-keys");
  CHECK(file(several, "EF_CardSecurity").size() > file(good, "EF_CardSecurity").size() + 400);
  CHECK(several.card().mapping_keys.at(0).private_key == good.card().mapping_keys.at(0).private_key);
  CHECK_FALSE(file(card_with("icao-td3-cam", "card-security-untrusted"), "EF_CardSecurity") ==
              file(good, "EF_CardSecurity"));
  const auto absent_file = card_with("icao-td3-cam", "card-security-absent");
  CHECK(absent_file.card().files.find("EF_CardSecurity") == nullptr);
  const auto altered = card_with("icao-td3-cam", "card-security-altered");
  const auto group = *crypto::KeyAgreementGroup::standardised(13);
  const auto forged = ok(group.key_pair(SecretBytes(BytesView(altered.card().mapping_keys.at(0).private_key))));
  CHECK(has(file(altered, "EF_CardSecurity"), forged.public_key));
  CHECK_FALSE(has(file(good, "EF_CardSecurity"), forged.public_key));
}

TEST_CASE("row 101: domain parameters written out, with the known generator or another") {
  for (const auto* specimen : {"icao-td3-pace", "icao-td3-im", "icao-td3-cam", "icao-td3-dh"}) {
    CAPTURE(specimen);
    auto known = card_with(specimen, "pace-explicit-known");
    auto unknown = card_with(specimen, "pace-explicit-unknown");
    CHECK(known.card().pace.at(0).parameter_id >= 32);
    CHECK(test::run_pace_by_can(known, known.card().can).token_right);
    const auto group = pace::find_suite(known.card().pace.at(0))->group;
    const auto generator = group.curve() ? crypto::curve_parameters(*group.curve()).generator : group.dh()->generator;
    CHECK(has(file(known, "EF_CardAccess"), generator));
    CHECK(has(file(known, "DG14"), generator));
    CHECK_FALSE(has(file(unknown, "EF_CardAccess"), generator));
    CHECK(file(unknown, "EF_CardAccess").size() > 200);
  }
}
