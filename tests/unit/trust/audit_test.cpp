#include <chipid/trust_import.hpp>

#include "pki/time.hpp"
#include "test_pki.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

const Party publisher{.country = "UT", .name = "Publisher CSCA", .label = "publisher"};
const Party list_signer{.country = "UT", .name = "List signer", .label = "list signer"};
const Party vietnam{.country = "VN", .name = "CSCA VN", .label = "vn"};

pki::Time day(int year, unsigned month) {
  return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / 1);
}

const TrustFinding* find(const TrustAudit& audit, std::string_view id) {
  const auto found = std::find_if(audit.findings.begin(), audit.findings.end(),
                                  [id](const auto& finding) { return finding.id == id; });
  return found == audit.findings.end() ? nullptr : &*found;
}

TrustFolder made(const TemporaryFolder& home) {
  TrustFolder folder(home.path() / "trust");
  ok(folder.import(make_master_list({make_csca(publisher), make_csca(vietnam)}, list_signer, publisher), "list",
                   {.roots = {home.write("root.cer", make_csca(publisher))}}));
  return folder;
}

}  // namespace

TEST_CASE("an empty store is a problem, with what to do") {
  const TemporaryFolder home;
  const auto audit = ok(TrustFolder(home.path() / "none").audit());
  const auto* finding = find(audit, "trust.empty");
  REQUIRE(finding != nullptr);
  CHECK(finding->level == TrustFinding::Level::problem);
  CHECK_FALSE(finding->advice.vi.empty());
}

TEST_CASE("whether Vietnamese passports and citizen cards can be judged") {
  const TemporaryFolder home;
  auto folder = made(home);
  auto audit = ok(folder.audit(day(2026, 3)));
  CHECK(audit.judges_vietnamese_passports);
  CHECK_FALSE(audit.judges_vietnamese_citizen_cards);
  CHECK(find(audit, "trust.vn_citizen")->level == TrustFinding::Level::gap);
  ok(folder.import(make_csca({.country = "VN", .name = "Citizen", .label = "vn citizen"}), "citizen.cer",
                   {.kind = TrustKind::citizen}));
  audit = ok(folder.audit(day(2026, 3)));
  CHECK(audit.judges_vietnamese_citizen_cards);
  CHECK(find(audit, "trust.by_operator"));
  // Nobody is valid any more.
  CHECK_FALSE(ok(folder.audit(day(2050, 1))).judges_vietnamese_passports);
}

TEST_CASE("age of lists, revocation lists, the clock") {
  const TemporaryFolder home;
  auto folder = made(home);
  CHECK(find(ok(folder.audit(day(2026, 3))), "trust.list_age")->level == TrustFinding::Level::good);
  CHECK(find(ok(folder.audit(day(2026, 9))), "trust.list_age")->level == TrustFinding::Level::gap);
  CHECK(find(ok(folder.audit(day(2025, 9))), "trust.clock"));
  CHECK(find(ok(folder.audit(day(2050, 1))), "trust.clock"));
  CHECK_FALSE(find(ok(folder.audit(day(2026, 3))), "trust.clock"));
  CHECK(find(ok(folder.audit(day(2026, 3))), "trust.no_crl"));
  ok(folder.import(make_crl({.issuer = vietnam, .next_update = "260401000000Z"}), "crl"));
  CHECK(find(ok(folder.audit(day(2026, 3))), "trust.crl")->level == TrustFinding::Level::good);
  CHECK(find(ok(folder.audit(day(2026, 5))), "trust.crl")->level == TrustFinding::Level::gap);
  CHECK(find(ok(folder.audit(day(2049, 3))), "trust.expires_soon"));
}
