#include <chipid/verify.hpp>
#include <chipid/virtual_card.hpp>

#include "../unit/evidence/test_keys.hpp"
#include "core/hex.hpp"
#include "judging.hpp"
#include "reading.hpp"
#include "wrapped_card.hpp"

// A copy against the original: what a chip that cannot prove itself comes to, and what must not hinder one that can.
using namespace chipid;
using test::letter_of;
using test::ok;
using test::reason_of;

namespace {

constexpr auto aa = "chip.active_authentication";
constexpr auto ca = "chip.chip_authentication";
constexpr auto passport = "icao-td3-bac";
constexpr auto citizen = "vn-citizen-2021";

/// A card that counts how often the reader began anew.
class CountedCard final : public test::WrappedCard {
 public:
  using WrappedCard::WrappedCard;
  Result<Bytes> transmit(BytesView command) override {
    ++commands;
    return WrappedCard::transmit(command);
  }
  Result<> reset() override {
    ++resets;
    return WrappedCard::reset();
  }

  std::size_t commands = 0;
  std::size_t resets = 0;
};

struct Outcome {
  ReadReport report;
  std::size_t resets = 0;

  [[nodiscard]] const Verification& verification() const { return report.verification; }
  [[nodiscard]] std::string letter() const { return letter_of(report.verification); }
  // "passed", with the reason's last word where it says more
  [[nodiscard]] std::string status(std::string_view check) const {
    const auto* found = report.verification.find(check);
    return found == nullptr ? "none" : std::string(check_status_name(found->status));
  }
  [[nodiscard]] std::string reason(std::string_view check) const { return reason_of(report.verification, check); }
  [[nodiscard]] std::string detail(std::string_view check, const std::string& key) const {
    const auto* found = report.verification.find(check);
    const auto entry = found->detail.find(key);
    return entry == found->detail.end() ? "" : entry->second;
  }
};

VerifyOptions trusting() {
  return test::judged_by(test::trust_set());
}

// `variant`: ",aa=NAME" and the like.
Outcome read(const std::string& specimen, const std::string& fault, const std::string& variant = {},
             ReadOptions options = {}) {
  CountedCard card(ok(virtual_card::open_card(specimen + variant, {.fault = fault})));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(specimen)).mrz));
  if (options.verify.trust.summary().anchors == 0) options.verify = trusting();
  auto report = read_card(card, {&key, 1}, options);
  INFO(specimen << variant << " " << fault);
  CHECK(test::failure_of(report) == "");
  CHECK(card.resets <= 1);
  return {std::move(report), card.resets};
}

Bytes evidence_of(const Outcome& outcome) {
  return test::evidence_of(outcome.report);
}

// The verdict of evidence in other hands.
Verification offline(BytesView evidence, BytesView own_challenge = {}) {
  return ok(OfflineVerifier(trusting(), test::enrolled()).verify(evidence, own_challenge)).verification;
}
Verification offline_signed(BytesView evidence, BytesView own_challenge = {}) {
  return offline(ok(sign_evidence(evidence, test::site_key())), own_challenge);
}

void check_failed_everywhere(const Outcome& outcome) {
  CHECK(outcome.letter() == "E");
  const auto evidence = evidence_of(outcome);
  CHECK(letter_of(offline(evidence)) == "E");
  CHECK(letter_of(offline_signed(evidence)) == "E");
}

}  // namespace

TEST_CASE("a citizen card proves itself twice over, and says how") {
  const auto outcome = read(citizen, "");
  CHECK(outcome.letter() == "A");
  CHECK(outcome.resets == 0);
  CHECK(outcome.status(aa) == "passed");
  CHECK(outcome.status(ca) == "passed");
  CHECK(outcome.detail(ca, "protocol") == "CA-ECDH-AES-CBC-CMAC-128");
  CHECK(outcome.detail(ca, "key") == "brainpoolP256r1");
  CHECK(outcome.detail(aa, "key").starts_with("RSA "));
  CHECK(outcome.verification().find(ca)->reason.en.find("CA-ECDH-AES-CBC-CMAC-128") != std::string::npos);
  REQUIRE(outcome.report.active_authentication);
  CHECK(outcome.report.active_authentication->challenge.size() == 8);
  CHECK_FALSE(outcome.report.active_authentication->bound_to_verifier);
}

TEST_CASE("adverse 76: a copy of a card whose EF.SOD lists neither DG14 nor DG15 cannot be told from it") {
  const auto outcome = read(passport, "clone-bare");
  CHECK(outcome.letter() == "B");
  CHECK(outcome.status(aa) == "not_supported");
  CHECK(outcome.status(ca) == "not_supported");
  CHECK(letter_of(offline(evidence_of(outcome))) == "B");
}

TEST_CASE("adverse 76a: a full copy whose chip answers the proofs with 6D00 is invalid") {
  const auto outcome = read(citizen, "clone-full");
  CHECK(outcome.resets == 1);
  CHECK(outcome.reason(aa) == "chip.active_authentication.refused");
  CHECK(outcome.reason(ca) == "chip.chip_authentication.refused");
  CHECK(outcome.detail(ca, "status_word") == "6d00");
  // All the data are there to be looked at.
  CHECK(outcome.report.document.portrait);
  CHECK_FALSE(outcome.report.active_authentication);
  check_failed_everywhere(outcome);
}

TEST_CASE("adverse 77: a copy with a signing key of its own is invalid by the hash of DG15") {
  const auto outcome = read(citizen, "aa-own-key");
  CHECK(outcome.status("dg15.hash") == "failed");
  CHECK(outcome.status(aa) == "inconclusive");
  CHECK(outcome.detail(aa, "observed") == "passed");
  check_failed_everywhere(outcome);
}

TEST_CASE("adverse 70: a key that EF.SOD does not list is asked for nothing") {
  const auto outcome = read(passport, "dg15-unsigned", ",aa=rsa-2048-sha256");
  CHECK_FALSE(outcome.report.active_authentication);
  CHECK(outcome.status(aa) == "not_supported");
}

TEST_CASE("adverse 78: answers that are wrong") {
  const std::pair<const char*, const char*> rows[] = {
      {"aa-old-challenge", "chip.active_authentication.stale_challenge"},
      {"aa-trailer", "chip.active_authentication.wrong"},
      {"aa-hash", "chip.active_authentication.stale_challenge"},
      {"aa-exponent-zero", "chip.active_authentication.bad_key"},
      {"aa-exponent-one", "chip.active_authentication.bad_key"}};
  for (const auto& [fault, reason] : rows) {
    const auto outcome = read(passport, fault);
    INFO(fault);
    CHECK(outcome.status(aa) == "failed");
    CHECK(outcome.reason(aa) == reason);
    CHECK(outcome.resets == 0);
    check_failed_everywhere(outcome);
  }
}

TEST_CASE("adverse 78: short keys are for review, long ones need a longer answer, curves may go without their info") {
  const auto short_key = read(passport, "aa-rsa-1024");
  CHECK(short_key.letter() == "D");
  CHECK(short_key.status(aa) == "passed");
  CHECK(short_key.status("crypto.weak") == "failed");

  const auto long_key = read(passport, "aa-long-key");
  CHECK(long_key.letter() == "A");
  CHECK(long_key.report.active_authentication->answer.size() == 384);

  const auto no_info = read(passport, "aa-no-info");
  CHECK(no_info.letter() == "A");
  CHECK(no_info.detail(aa, "protocol") == "AA-ECDSA-SHA-256");
}

TEST_CASE("adverse 79: leading zeros, plain and DER are accepted whatever was announced") {
  for (const auto* fault : {"aa-leading-zeros", "aa-plain", "aa-der"}) {
    const auto outcome = read(passport, fault);
    INFO(fault);
    CHECK(outcome.letter() == "A");
    CHECK(outcome.status(aa) == "passed");
    CHECK(outcome.resets == 0);
  }
}

TEST_CASE("adverse 80: a faulty first answer on the new keys is redone once, twice it is the chip's") {
  const auto once = read(passport, "ca-first-answer-once");
  CHECK(once.letter() == "A");
  CHECK(once.resets == 1);
  CHECK(once.status(ca) == "passed");

  const auto twice = read(passport, "ca-first-answer");
  CHECK(twice.resets == 1);
  CHECK(twice.reason(ca) == "chip.chip_authentication.wrong");
  CHECK(twice.report.document.portrait);
  check_failed_everywhere(twice);
}

TEST_CASE("adverse 80: silence over chip authentication is no failure") {
  const auto alone = read(passport, "ca-silent");
  CHECK(alone.letter() == "C");
  CHECK(alone.resets == 1);
  CHECK(alone.reason(ca) == "chip.chip_authentication.no_answer");
  CHECK(letter_of(offline(evidence_of(alone))) == "C");
  CHECK(letter_of(offline_signed(evidence_of(alone))) == "C");
}

TEST_CASE("adverse 81: a chip whose key is not that of the signed DG14 is invalid") {
  const auto own_group = read(passport, "ca-foreign-key");
  CHECK(own_group.status("dg14.hash") == "failed");
  CHECK(own_group.status(ca) == "inconclusive");
  CHECK(own_group.detail(ca, "observed") == "passed");
  check_failed_everywhere(own_group);

  const auto wrong_key = read(passport, "ca-wrong-key");
  CHECK(wrong_key.resets == 1);
  CHECK(wrong_key.status(ca) == "failed");
  CHECK(wrong_key.report.document.portrait);
  check_failed_everywhere(wrong_key);
}

TEST_CASE("adverse 82: proofs count for nothing below a broken EF.SOD, or one of an unknown authority") {
  const auto broken = read(passport, "sod-broken-proofs");
  CHECK(broken.letter() == "E");
  CHECK(broken.status(aa) == "inconclusive");
  CHECK(broken.status(ca) == "inconclusive");
  CHECK(broken.detail(aa, "observed") == "passed");
  CHECK(letter_of(offline_signed(evidence_of(broken))) == "E");

  auto card = ok(virtual_card::open_card(citizen));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(citizen)).mrz));
  const auto untrusted = read_card(*card, {&key, 1});
  CHECK(letter_of(untrusted.verification) == "C");
  CHECK(reason_of(untrusted.verification, ca) == "chip.chip_authentication.unsigned_key");
  // Who has the authority later comes to what was seen.
  CHECK(letter_of(offline_signed(test::evidence_of(untrusted))) == "A");
  CHECK(letter_of(offline(test::evidence_of(untrusted))) == "B");
}

TEST_CASE("adverse 82a: a proof refused twice is invalid, one met with silence is not, and another one suffices") {
  for (const auto& [fault, check] : {std::pair("aa-6d00", aa), std::pair("ca-6d00", ca)}) {
    const auto outcome = read(passport, fault);
    INFO(fault);
    CHECK(outcome.resets == 1);
    CHECK(outcome.status(check) == "failed");
    CHECK(outcome.detail(check, "status_word") == "6d00");
    check_failed_everywhere(outcome);
  }
  const auto silent = read(passport, "aa-silent");
  CHECK(silent.letter() == "C");
  CHECK(silent.resets == 1);
  CHECK(silent.reason(aa) == "chip.active_authentication.no_answer");
  CHECK(silent.report.document.portrait);

  const auto other_proof = read(citizen, "ca-silent");
  CHECK(other_proof.letter() == "A");
  CHECK(other_proof.status(aa) == "passed");
  CHECK(other_proof.status(ca) == "inconclusive");
  CHECK(other_proof.verification().attention == std::vector<std::string>{ca});
  const auto other_way = read(citizen, "aa-silent");
  CHECK(other_way.letter() == "A");
  CHECK(other_way.status(ca) == "passed");
}

TEST_CASE("adverse 82b: chip authentication over 3DES by either command, DH keys in either form, several keys") {
  const std::pair<const char*, const char*> rows[] = {
      {",ca=ecdh-tdes-kat", "CA-ECDH-3DES-CBC-CBC"},
      {",ca=ecdh-tdes-at", "CA-ECDH-3DES-CBC-CBC"},
      {",ca=ecdh-tdes/no-info", "CA-ECDH-3DES-CBC-CBC"},
      {",ca=dh-tdes-kat/x942", "CA-DH-3DES-CBC-CBC"},
      {",ca=dh-tdes-at", "CA-DH-3DES-CBC-CBC"},
      {",ca=dh-tdes/no-info", "CA-DH-3DES-CBC-CBC"},
      {",ca=dh-aes-128/1024-160", "CA-DH-AES-CBC-CMAC-128"},
      {",ca=dh-aes-256/2048-256/x942", "CA-DH-AES-CBC-CMAC-256"},
      {",ca=ecdh-aes-192/brainpoolP320r1/explicit", "CA-ECDH-AES-CBC-CMAC-192"},
      {",ca=ecdh-aes-256/secp521r1", "CA-ECDH-AES-CBC-CMAC-256"},
      {",ca=ecdh-aes-128/id-5", "CA-ECDH-AES-CBC-CMAC-128"},
      {",ca=ecdh-aes-128/two-keys", "CA-ECDH-AES-CBC-CMAC-128"},
      {",ca=dh-aes-128/two-keys", "CA-DH-AES-CBC-CMAC-128"},
  };
  for (const auto& [variant, protocol] : rows) {
    const auto outcome = read(passport, "", variant);
    INFO(variant);
    CHECK(outcome.letter() == "A");
    CHECK(outcome.status(ca) == "passed");
    CHECK(outcome.detail(ca, "protocol") == protocol);
    CHECK(outcome.resets == 0);
  }
  CHECK(read(passport, "ca-mse-set-at-tdes").letter() == "A");
}

TEST_CASE("adverse 30: a shared secret of chip authentication that begins with zeros") {
  for (int i = 0; i < 6; ++i) {
    const auto outcome = read(passport, "ca-leading-zeros");
    CHECK(outcome.letter() == "A");
    CHECK(outcome.resets == 0);
  }
}

TEST_CASE("adverse 18: a reset voids the proofs, which are made again") {
  const auto outcome = read(citizen, "reset-in-idle");
  CHECK(outcome.letter() == "A");
  CHECK(outcome.resets == 1);
  CHECK(outcome.status(aa) == "passed");
  CHECK(outcome.status(ca) == "passed");
}

TEST_CASE("every way of active authentication that a card may have") {
  for (const auto* name :
       {"rsa-2048-sha1", "rsa-2048-sha1-cc", "rsa-2048-sha224", "rsa-2048-sha384", "rsa-2048-sha512",
        "ecdsa-brainpoolP384r1-sha384", "ecdsa-secp521r1-sha512-der", "ecdsa-secp256r1-explicit-sha256"}) {
    const auto outcome = read(passport, "", std::string(",aa=") + name);
    INFO(name);
    CHECK(outcome.letter() == "A");
    CHECK(outcome.status(aa) == "passed");
  }
}

TEST_CASE("adverse 78: a chip of extended length answers whole, however its key fits a short answer") {
  for (const auto* name : {"rsa-1536-sha256", "rsa-2048-sha256", "rsa-3072-sha256", "ecdsa-secp256r1-sha256"}) {
    for (const auto* card : {"vn-citizen-extended", "icao-td1-all", "bench-bac-extended"}) {
      INFO(card << " " << name);
      CHECK(read(card, "", std::string(",aa=") + name).status(aa) == "passed");
    }
  }
}

TEST_CASE("adverse 76a: a full copy of a card with chip authentication mapping does not have that key either") {
  CHECK(read("icao-td3-cam", "clone-full").letter() == "E");
}

TEST_CASE("files that do not hold the keys leave the proofs out, and it is said") {
  ReadOptions options;
  options.files = {File::com, File::sod, File::dg1, File::dg2};
  const auto outcome = read(citizen, "", {}, options);
  CHECK(outcome.letter() == "C");
  CHECK(outcome.reason(aa) == "chip.active_authentication.not_run");
  CHECK(outcome.reason(ca) == "chip.chip_authentication.not_run");
  options.files = {File::sod, File::dg14};
  CHECK(read(citizen, "", {}, options).status(ca) == "passed");
}

TEST_CASE("offline: an answer proves the chip to who chose the challenge, or trusts the site, and never a failed one") {
  const ActiveAuthenticationChallenge nonce{0xA1, 2, 3, 4, 5, 6, 7, 8};
  ReadOptions options;
  options.active_authentication_challenge = nonce;
  const auto outcome = read(passport, "", ",aa=rsa-2048-sha256", options);
  REQUIRE(outcome.letter() == "A");
  CHECK(outcome.report.active_authentication->bound_to_verifier);
  CHECK(core::to_hex(outcome.report.active_authentication->challenge) == "a102030405060708");
  const auto evidence = evidence_of(outcome);

  CHECK(letter_of(offline(evidence)) == "B");
  CHECK(reason_of(offline(evidence), aa) == "chip.active_authentication.passed_offline");
  CHECK(letter_of(offline(evidence, nonce)) == "A");
  const Bytes other(8, 1);
  CHECK(letter_of(offline(evidence, other)) == "B");
  CHECK(reason_of(offline(evidence, other), aa) == "chip.active_authentication.passed_other_challenge");
  CHECK(letter_of(offline_signed(evidence)) == "A");

  // Somebody else's answer under our challenge.
  auto forged = outcome.report;
  forged.active_authentication->answer.back() ^= 1U;
  CHECK(letter_of(offline(test::evidence_of(forged), nonce)) == "E");
  // What the site recorded as failed or inconclusive stays so, though the answer is right.
  for (const auto status : {CheckStatus::failed, CheckStatus::inconclusive}) {
    auto recorded = make_evidence(outcome.report, *trusting().at);
    REQUIRE(recorded.statements.size() == 1);
    recorded.statements[0].status = status;
    const auto file = ok(encode_evidence(recorded));
    const auto* letter = status == CheckStatus::failed ? "E" : "C";
    CHECK(letter_of(offline(file, nonce)) == letter);
    CHECK(letter_of(offline_signed(file, nonce)) == letter);
  }
}

TEST_CASE("offline: chip authentication counts where a known site states it") {
  const auto outcome = read(passport, "", ",ca=ecdh-aes-128");
  REQUIRE(outcome.letter() == "A");
  const auto evidence = evidence_of(outcome);
  CHECK(letter_of(offline(evidence)) == "B");
  CHECK(reason_of(offline(evidence), ca) == "general.statement_not_counted");
  const auto trusted = offline_signed(evidence);
  CHECK(letter_of(trusted) == "A");
  CHECK(reason_of(trusted, ca) == "general.statement_counted");
  CHECK(trusted.find(ca)->detail.at("protocol") == "CA-ECDH-AES-CBC-CMAC-128");
}

TEST_CASE("a challenge of somebody else that the chip did not sign is said to be unsigned") {
  const auto unsigned_by = [](const char* specimen) {
    auto card = ok(virtual_card::open_card(specimen, {}));
    std::vector<AccessKey> keys;
    keys.push_back(ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(specimen)).mrz)));
    ReadOptions options{.verify = test::judged_by(test::trust_set())};
    options.active_authentication_challenge = ActiveAuthenticationChallenge{1, 2, 3, 4, 5, 6, 7, 8};
    return test::has_note(read_card(*card, keys, options).verification, "note.challenge_not_signed");
  };
  CHECK(unsigned_by(passport));
  CHECK_FALSE(unsigned_by(citizen));
}
