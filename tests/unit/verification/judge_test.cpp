#include "verification/judge.hpp"

#include <unistd.h>

#include <chipid/virtual_card.hpp>
#include <filesystem>

#include "support/fake_store.hpp"

using namespace chipid;
using test::ok;
namespace fs = std::filesystem;

namespace {

const auto day_of_check = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1);

// What a reader gets of the specimen, and how it opened it.
ReadReport read(const std::string& specimen, const std::string& fault = {}) {
  auto card = ok(virtual_card::open_card(specimen, {.fault = fault}));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(specimen)).mrz));
  return read_card(*card, {&key, 1});
}

test::FakeStore store_of_test_authorities(trust::Scope scope = {}) {
  const auto folder = fs::temp_directory_path() / ("chipid-judge-" + std::to_string(getpid()));
  ok(virtual_card::write_trust(folder));
  test::FakeStore store;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    if (name == "csca-utopia.der" || name == "csca-viet-nam.der")
      store.add_anchor(test::read_bytes(entry.path()), scope);
  }
  fs::remove_all(folder);
  return store;
}

Verification judge(const ReadReport& report, const trust::Store& store, const Policy& policy = {}) {
  const auto* card_access = report.find(File::card_access);
  const verification::Facts facts{.files = report.files, .card_access = card_access, .access = &report.access};
  return verification::judge(facts, {store, policy}, day_of_check);
}

std::string reason(const Verification& verification, std::string_view id) {
  const auto* check = verification.find(id);
  return check == nullptr ? "none" : check->reason_id;
}

FileReport& file(ReadReport& report, File wanted) {
  for (auto& one : report.files) {
    if (one.file == wanted) return one;
  }
  FAIL("not read");
  return report.files.front();
}

}  // namespace

TEST_CASE("a card without proof of the chip is authentic but unproven") {
  const auto result = judge(read("icao-td3-bac"), store_of_test_authorities());
  for (const auto& check : result.checks) {
    INFO(check.id << " " << check.reason.en);
    CHECK(check.status != CheckStatus::failed);
  }
  CHECK(reason(result, "ds.chain") == "ds.chain.passed");
  CHECK(reason(result, "chip.active_authentication") == "chip.active_authentication.not_offered");
  CHECK(result.verdict == Verdict::authentic_unproven_chip);
  REQUIRE(result.trust);
  CHECK(result.trust->anchors == 2);
}

TEST_CASE("adverse 59: an unknown authority makes a card inconclusive, never invalid") {
  const auto result = judge(read("icao-td3-bac"), test::FakeStore());
  CHECK(reason(result, "ds.chain") == "ds.chain.empty_store");
  CHECK(reason(result, "sod.signature") == "sod.signature.passed");
  CHECK(result.verdict == Verdict::inconclusive);
}

TEST_CASE("an authority for passports does not vouch for citizen cards") {
  const auto report = read("vn-citizen-2021");
  const auto result = judge(report, store_of_test_authorities({.passports = true, .citizen_cards = false}));
  CHECK(reason(result, "ds.chain") == "ds.chain.out_of_scope");
  CHECK(result.verdict == Verdict::inconclusive);
  const auto good = judge(report, store_of_test_authorities({.passports = false, .citizen_cards = true}));
  CHECK(reason(good, "ds.chain") == "ds.chain.passed");
  CHECK(reason(good, "dg1.dg13") == "dg1.dg13.passed");
  CHECK(reason(good, "access.pace_not_downgraded") == "access.pace_not_downgraded.passed");
}

TEST_CASE("adverse 47 and 48: one bit of a data group is found") {
  for (const auto wanted : {File::dg1, File::dg2}) {
    auto report = read("icao-td3-bac");
    file(report, wanted).bytes.at(20) ^= 0x01U;
    const auto result = judge(report, store_of_test_authorities());
    CHECK(reason(result, wanted == File::dg1 ? "dg1.hash" : "dg2.hash") == "dgN.hash.differs");
    CHECK(result.verdict == Verdict::invalid);
  }
}

TEST_CASE("adverse 71: only a protected answer says that a signed group is absent") {
  auto report = read("icao-td3-bac");
  auto& dg2 = file(report, File::dg2);
  CHECK(dg2.authenticated);
  dg2.bytes.clear();
  dg2.error = Error{.code = ErrorCode::file_absent};
  CHECK(judge(report, store_of_test_authorities()).verdict == Verdict::invalid);
  dg2.authenticated = false;
  CHECK(judge(report, store_of_test_authorities()).verdict == Verdict::inconclusive);
}

TEST_CASE("adverse 105: EF.SOD absent by a protected answer, or not readable") {
  auto report = read("icao-td3-bac");
  auto& sod = file(report, File::sod);
  sod.bytes.clear();
  sod.error = Error{.code = ErrorCode::file_absent};
  auto result = judge(report, store_of_test_authorities());
  CHECK(reason(result, "sod.structure") == "sod.structure.absent");
  CHECK(result.verdict == Verdict::invalid);
  sod.error = Error{.code = ErrorCode::card_refused};
  result = judge(report, store_of_test_authorities());
  CHECK(reason(result, "sod.structure") == "sod.structure.not_read");
  CHECK(result.verdict == Verdict::inconclusive);
}

TEST_CASE("adverse 26: opened by less than the signed data offers, be it BAC or no key at all") {
  for (const auto* protocol : {"BAC", "none"}) {
    auto report = read("vn-citizen-2021");
    report.access.protocol = protocol;
    CHECK(reason(judge(report, store_of_test_authorities()), "access.policy") == "access.policy.downgraded");
  }
}

TEST_CASE("adverse 109: a wrong clock is said first") {
  auto store = store_of_test_authorities();
  store.newest = day_of_check + std::chrono::days(10);
  const auto result = judge(read("icao-td3-bac"), store);
  REQUIRE_FALSE(result.notes.empty());
  CHECK(result.notes.front().id == "note.clock_before_list");
}

TEST_CASE("adverse 111: an authority that the site holds for compromised") {
  const auto store = store_of_test_authorities();
  const auto report = read("icao-td3-bac");
  const Policy standard;
  const trust::Examiner examiner{store, standard};
  const auto sod = trust::examine_sod(report.find(File::sod), examiner);
  Policy policy;
  policy.compromised_csca = {core::to_hex(sod.data.signers.at(0).known->issuers.at(0)->certificate.sha256)};
  const auto result = judge(report, store, policy);
  CHECK(reason(result, "ds.revocation") == "ds.revocation.csca_compromised");
  CHECK(result.verdict == Verdict::invalid);
}

TEST_CASE("a cache of signers changes nothing but the time") {
  const auto store = store_of_test_authorities();
  const Policy policy;
  trust::SignerCache cache;
  const auto report = read("icao-td3-bac");
  const verification::Facts facts{.files = report.files, .access = &report.access};
  const auto first = verification::judge(facts, {store, policy, &cache}, day_of_check);
  const auto second = verification::judge(facts, {store, policy, &cache}, day_of_check);
  CHECK(to_json(first) == to_json(second));
  CHECK(first.verdict == Verdict::authentic_unproven_chip);
}
