#include "report/checks.hpp"

#include <set>

#include "report/conclude.hpp"
#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("every check is there once, with a reason in both languages") {
  const std::uint32_t groups[] = {1, 2, 13};
  const auto checks = report::checks_not_performed(groups);
  CHECK(checks.size() == report::check_rows().size() - 1 + 3);
  std::set<std::string> ids;
  for (const auto& check : checks) {
    CAPTURE(check.id);
    CHECK(ids.insert(check.id).second);
    CHECK(check.status == CheckStatus::not_performed);
    CHECK(check.reason_id == "general.not_verified");
    CHECK_FALSE(check.reason.en.empty());
    CHECK_FALSE(check.reason.vi.empty());
  }
  CHECK(ids.count("dg13.hash") == 1);
}

TEST_CASE("checks stand in the order of the table, data groups in that of their numbers") {
  std::vector<Check> checks;
  for (const auto* id :
       {"biometric.face", "dg13.hash", "com.consistency", "dg2.hash", "sod.structure", "crypto.weak"}) {
    checks.push_back({.id = id});
  }
  report::put_in_order(checks);
  std::string order;
  for (const auto& check : checks) order += check.id + " ";
  CHECK(order == "sod.structure crypto.weak dg2.hash dg13.hash com.consistency biometric.face ");
}

TEST_CASE("the hash check of a group is known by its number") {
  CHECK(report::hashed_group("dg2.hash") == 2U);
  CHECK(report::hashed_group("dg16.hash") == 16U);
  for (const auto* other : {"dg0.hash", "dg17.hash", "dg02.hash", "dg.hash", "dgN.hash", "dg1.mrz", "xdg1.hash",
                            "dg1x.hash", "dg99999999999.hash", ""}) {
    CAPTURE(other);
    CHECK_FALSE(report::hashed_group(other));
  }
  REQUIRE(report::find_row("dg7.hash") != nullptr);
  CHECK(report::find_row("dg7.hash")->id == "dgN.hash");
  CHECK(report::find_row("sod.nothing") == nullptr);
}

TEST_CASE("statuses have the names of the report") {
  CHECK(check_status_name(CheckStatus::passed) == "passed");
  CHECK(check_status_name(CheckStatus::not_performed) == "not_performed");
}
