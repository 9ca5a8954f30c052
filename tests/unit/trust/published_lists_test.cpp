#include <chipid/trust_import.hpp>
#include <chrono>
#include <set>

#include "test_pki.hpp"
#include "trust/store.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

constexpr const char* german = "masterlists/DE_ML_2026-05-28-08-28-45.ml";
constexpr const char* italian = "masterlists/IT_MasterListCSCA.ml";
constexpr const char* icao = "masterlists/ICAO_ml_September2023.ml";
constexpr const char* german_root = "masterlists/DE_ROOT_CA_CSCA07.cer";
constexpr const char* vn_csca = "6b5fa6fe";

std::filesystem::path shared(const char* file) {
  return *shared_vector(file);
}

TrustImportOptions with_root() {
  return {.roots = {shared(german_root)}};
}

std::size_t countries(const TrustFolder& folder, const char* list) {
  std::set<std::string> codes;
  for (const auto& item : ok(folder.contents()).items) {
    if (item.kind != TrustItem::Kind::anchor) continue;
    for (const auto& origin : item.origins) {
      if (origin.starts_with(list)) codes.insert(item.country);
    }
  }
  return codes.size();
}

}  // namespace

TEST_CASE("the German list: under its root, 588 authorities of 112 countries, one Vietnamese") {
  if (!shared_vector("masterlists")) return;
  const TemporaryFolder home;
  TrustFolder folder(home.path() / "trust");
  CHECK(error_of(folder.import(shared(german))) == "trust.list_signer_unknown");
  CHECK(ok(folder.contents()).items.empty());

  const auto change = ok(folder.import(shared(german), with_root()));
  for (const auto& entry : change.skipped) UNSCOPED_INFO(entry.place << " " << entry.subject << " " << entry.reason_id);
  CHECK(change.form == "master_list");
  REQUIRE(change.lists.size() == 1);
  CHECK(change.lists.front().signer_country == "DE");
  CHECK(change.lists.front().signed_at == "2026-05-28");
  CHECK(change.lists.front().anchors + change.skipped.size() == 588);
  CHECK(change.lists.front().anchors == 588);
  CHECK(countries(folder, "master list of DE") == 112);

  const auto audit = ok(folder.audit());
  CHECK(audit.judges_vietnamese_passports);
  CHECK_FALSE(audit.judges_vietnamese_citizen_cards);
}

TEST_CASE("the Italian list follows under an authority of the German, the ICAO list by policy alone") {
  if (!shared_vector("masterlists")) return;
  const TemporaryFolder home;
  TrustFolder folder(home.path() / "trust");
  CHECK(error_of(folder.import(shared(italian))) == "trust.list_signer_unknown");
  ok(folder.import(shared(german), with_root()));
  const auto change = ok(folder.import(shared(italian)));
  // The 333rd is Ukrainian and may, by its own extensions, sign no certificates.
  CHECK(change.lists.at(0).anchors == 332);
  REQUIRE(change.skipped.size() == 1);
  CHECK(change.skipped.front().reason_id == "trust.skipped.not_authority");
  CHECK(countries(folder, "master list of IT") == 55);

  CHECK(error_of(folder.import(shared(icao))) == "trust.digest_info");
  TrustImportOptions by_policy;
  by_policy.policy.digest_info_without_null = true;
  by_policy.policy.digest_info_reason = "ICAO writes it so";
  const auto by_icao = ok(folder.import(shared(icao), by_policy));
  CHECK(by_icao.lists.at(0).anchors == 394);
  CHECK(by_icao.lists.at(0).policy_reason == "ICAO writes it so");
  CHECK(countries(folder, "master list of UN") == 78);

  // Three lists vouch for the one Vietnamese passport authority.
  const auto contents = ok(folder.contents());
  const auto vn = std::find_if(contents.items.begin(), contents.items.end(),
                               [](const auto& item) { return item.id.starts_with(vn_csca); });
  REQUIRE(vn != contents.items.end());
  CHECK(vn->country == "VN");
  CHECK(vn->passports);
  CHECK_FALSE(vn->citizen_cards);
  CHECK(vn->origins.size() == 2);
}

TEST_CASE("one bit of a published list changed anywhere that matters: refused, nothing taken") {
  if (!shared_vector("masterlists")) return;
  const auto list = read_bytes(shared(german));
  const TemporaryFolder home;
  TrustFolder folder(home.path() / "trust");
  // In a certificate inside, in the signed digest, in the signature.
  for (const auto place : {std::size_t{400000}, list.size() - 100, list.size() - 10}) {
    auto tampered = list;
    tampered[place] ^= 1U;
    CHECK(error_of(folder.import(tampered, "tampered", with_root())) == "trust.list_refused");
  }
  for (const auto size : {list.size() - 1, list.size() / 2, std::size_t{100}}) {
    CHECK_FALSE(folder.import(BytesView(list).first(size), "truncated", with_root()));
  }
  CHECK(ok(folder.contents()).items.empty());
}

TEST_CASE("import of 588 certificates and loading of the store are quick") {
  if (!shared_vector("masterlists")) return;
  using Clock = std::chrono::steady_clock;
  const TemporaryFolder home;
  TrustFolder folder(home.path() / "trust");
  auto start = Clock::now();
  ok(folder.import(shared(german), with_root()));
  const std::chrono::duration<double, std::milli> import = Clock::now() - start;
  start = Clock::now();
  const std::filesystem::path paths[] = {folder.path()};
  const auto store = ok(TrustStore::load(paths));
  const std::chrono::duration<double, std::milli> load = Clock::now() - start;
  CHECK(store.summary().anchors == 588);
  CHECK(store.summary().newest_list == "2026-05-28");
  CHECK(store.problems().empty());
  WARN("import " << import.count() << " ms, load " << load.count() << " ms");
}
