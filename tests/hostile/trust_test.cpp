#include <chipid/trust_import.hpp>
#include <chipid/virtual_card.hpp>

#include "crypto/hash.hpp"
#include "judging.hpp"
#include "support/fake_store.hpp"
#include "temporary_folder.hpp"

// Adverse rows whose trouble is the site's own: its trust store, its policy, its clock.
using namespace chipid;
namespace fs = std::filesystem;

namespace {

constexpr auto passport = "icao-td3-bac";

ReadReport read_as_of_now(const std::shared_ptr<const trust::Store>& store) {
  return test::read_specimen(passport, "", {.trust = TrustStore(store)});
}

pki::Time day(int year) {
  return std::chrono::sys_days(std::chrono::year(year) / 1 / 1);
}

// A store with one authority, imported, that did not sign the passport.
TrustStore store_with(const fs::path& store, const fs::path& imported) {
  (void)test::ok(TrustFolder(store).import(imported));
  return test::ok(TrustStore::load({&store, 1}));
}

}  // namespace

// Loading skips such a list already; a store that holds one all the same is not believed either.
TEST_CASE("adverse 58: a revocation list in the authority's name alone revokes nobody, wherever it comes from") {
  const test::TemporaryFolder folder;
  test::ok(virtual_card::write_trust(folder.path(), "crl-rogue"));
  const auto store = std::make_shared<test::FakeStore>();
  store->add_anchor(test::read_bytes(folder.path() / "csca-utopia.der"));
  store->add_crl(test::read_bytes(folder.path() / "crl-utopia.crl"));
  const auto verify = test::judged_by(TrustStore(store));
  const auto report = test::read_specimen(passport, "", verify);
  CHECK(test::letter_of(report.verification) == "B");
  CHECK(test::reason_of(report.verification, "ds.revocation") == "ds.revocation.list_not_authentic");
  test::check_offline(report, verify);
}

TEST_CASE("adverse 106: with an empty trust store nothing is concluded") {
  const auto verify = test::judged_by(TrustStore());
  const auto report = test::read_specimen(passport, "", verify);
  CHECK(test::letter_of(report.verification) == "C");
  CHECK(test::reason_of(report.verification, "ds.chain") == "ds.chain.empty_store");
  test::check_offline(report, verify);
}

TEST_CASE("adverse 106: a certificate dropped into a store without import is not used, and said") {
  const test::TemporaryFolder folder;
  const auto plain = folder.path() / "plain";
  const auto store = folder.path() / "store";
  test::ok(virtual_card::write_trust(plain));
  (void)store_with(store, plain / "csca-viet-nam.der");
  fs::copy_file(plain / "csca-utopia.der", store / "csca-utopia.der");
  const auto dropped = test::judged_by(test::ok(TrustStore::load({&store, 1})));
  const auto report = test::read_specimen(passport, "", dropped);
  CHECK(test::letter_of(report.verification) == "C");
  CHECK(test::reason_of(report.verification, "ds.chain") == "ds.chain.no_anchor");
  CHECK(test::has_note(report.verification, "trust.not_imported"));
  test::check_offline(report, dropped);

  const auto imported = test::judged_by(store_with(store, plain / "csca-utopia.der"));
  CHECK(test::letter_of(test::read_specimen(passport, "", imported).verification) == "B");
}

TEST_CASE("adverse 109: a clock before the newest list, or after every anchor, is said") {
  const auto early = std::make_shared<test::FakeStore>();
  early->newest = day(2200);
  CHECK(test::has_note(read_as_of_now(early).verification, "note.clock_before_list"));
  const auto late = std::make_shared<test::FakeStore>();
  late->last = day(2000);
  CHECK(test::has_note(read_as_of_now(late).verification, "note.clock_after_anchors"));
  const auto right = std::make_shared<test::FakeStore>();
  right->newest = day(2000);
  right->last = day(2200);
  const auto notes = read_as_of_now(right).verification;
  CHECK_FALSE(test::has_note(notes, "note.clock_before_list"));
  CHECK_FALSE(test::has_note(notes, "note.clock_after_anchors"));
}

TEST_CASE("adverse 111: below an authority that the site names as compromised everything is invalid") {
  const test::TemporaryFolder folder;
  test::ok(virtual_card::write_trust(folder.path()));
  const auto certificate = test::read_bytes(folder.path() / "csca-utopia.der");
  const auto digest = core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, certificate));
  const auto verify = test::judged_by(test::trust_set(), {.name = "site", .compromised_csca = {digest}});
  const auto report = test::read_specimen(passport, "", verify);
  CHECK(test::letter_of(report.verification) == "E");
  CHECK(test::reason_of(report.verification, "ds.revocation") == "ds.revocation.csca_compromised");
  test::check_offline(report, verify);
}

TEST_CASE("adverse 90: a card whose EF.SOD comes back otherwise is given up, and nothing is concluded") {
  auto card = test::ok(virtual_card::open_card(passport, {.fault = "reread-differs"}));
  const auto key = test::ok(AccessKey::from_mrz(test::ok(virtual_card::specimen_info(passport)).mrz));
  const ReadOptions options{.verify = test::judged_by(test::trust_set())};
  const auto first = read_card(*card, {&key, 1}, options);
  REQUIRE_FALSE(first.failure);
  CHECK(test::letter_of(first.verification) == "B");
  test::ok(card->reset());
  const auto again = resume_card(*card, {&key, 1}, first, options);
  REQUIRE(again.failure);
  CHECK(again.failure->code == ErrorCode::card_swapped);
  CHECK(test::letter_of(again.verification) == "-");
}
