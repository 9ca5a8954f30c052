#include "report/checks.hpp"

#include <set>

#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("every check is there once, with a reason in both languages") {
  const std::uint32_t groups[] = {1, 2, 13};
  const auto checks = report::checks_not_performed(groups);
  CHECK(checks.size() == report::check_ids().size() + 3);
  std::set<std::string> ids;
  for (const auto& check : checks) {
    CAPTURE(check.id);
    CHECK(ids.insert(check.id).second);
    CHECK(check.status == CheckStatus::not_performed);
    CHECK_FALSE(check.reason.en.empty());
    CHECK_FALSE(check.reason.vi.empty());
  }
  CHECK(ids.count("dg13.hash") == 1);
}

TEST_CASE("statuses have the names of the report") {
  CHECK(check_status_name(CheckStatus::passed) == "passed");
  CHECK(check_status_name(CheckStatus::not_performed) == "not_performed");
}
