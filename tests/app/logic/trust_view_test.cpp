#include "logic/trust_view.hpp"

#include <catch2/catch.hpp>

using namespace chipid;
using namespace chipid::counter;
using namespace std::chrono;
using Level = TrustFinding::Level;
using Kind = TrustItem::Kind;

namespace {

TrustItem authority(const std::string& name) {
  return {.kind = Kind::anchor, .id = std::string(64, 'a'), .subject = name, .valid_until = "2030-01-15"};
}

TrustSource list(int age) {
  return {.signed_at = "2026-03-01", .signer_country = "DE", .signer = "C=DE, CN=Signer", .age_days = age};
}

}  // namespace

TEST_CASE("days between two days") {
  const sys_seconds now = sys_days(2026y / November / 28) + 5h;
  CHECK(days_since("2026-11-28", now) == 0);
  CHECK(days_since("2026-05-28", now) == 184);
  CHECK(days_since("2027-01-01", now) == 0);
  for (const auto* none : {"", "2026-13-01", "2026-02-30", "28/11/2026", "2026-11-2x"})
    CHECK(days_since(none, now) == -1);
}

TEST_CASE("the trust list in two lines: how much it holds, how old it is, or that there is none") {
  CHECK_FALSE(trust_headline({}, -1, Language::vi).usable);
  TrustAudit audit{.summary = {.anchors = 588, .newest_list = "2026-05-28"}, .countries = 99};
  const auto head = trust_headline(audit, 184, Language::en);
  CHECK(head.usable);
  CHECK(head.title == "588 authorities of 99 states and organisations");
  CHECK(head.detail == "Newest master list signed on 2026-05-28 (184 days ago).");
  CHECK(trust_headline(audit, 0, Language::vi).detail == "Master list mới nhất ký ngày 28/05/2026 (hôm nay).");
}

TEST_CASE("findings: what is amiss first, and no command where there is a button") {
  TrustAudit audit;
  audit.findings = {
      {Level::good, "a", {"Good.", "Tốt."}, {}},
      {Level::gap, "b", {"Gap.", "Thiếu."}, {"Get it, and import it: chipid trust import FILE", "x"}},
      {Level::problem, "c", {"Bad.", "Xấu."}, {"Compare it (chipid trust list) with them.", "x"}},
      {Level::note, "d", {"Note.", "Lưu ý."}, {"Import it, or set it up for chipid trust update.", "x"}},
  };
  const auto views = finding_views(audit, Language::en);
  REQUIRE(views.size() == 4);
  CHECK(views[0].advice == "Compare it with them.");
  CHECK(views[1].advice == "Get it, and import it.");
  CHECK(views[2].advice == "Import it.");
  CHECK(views[3].text == "Good.");
}

TEST_CASE("a preview says who signed, how old it is, what comes and what goes") {
  TrustChange change{.preview = true,
                     .lists = {list(30)},
                     .replaced = {list(400)},
                     .added = {authority("C=XA, CN=C")},
                     .dropped = {authority("C=XA, CN=B")},
                     .already_there = 5};
  change.skipped = {{.place = 3, .reason_id = "expired", .reason = {"It is expired.", "Đã hết hạn."}}};
  const auto view = change_view(change, Language::en);
  CHECK(view.changes_something);
  CHECK(view.title == "If you import this file");
  REQUIRE(view.facts.size() == 3);
  CHECK(view.facts[0] ==
        "Master list of DE, signed on 2026-03-01 by C=DE, CN=Signer. Its signature holds. It is 30 days old.");
  REQUIRE(view.groups.size() == 3);
  CHECK(view.groups[0].lines == std::vector<std::string>{"C=XA, CN=C (authority, until 2030-01-15)"});
  CHECK(view.groups[1].kind == ChangeGroup::Kind::dropped);
  CHECK(view.groups[2].lines == std::vector<std::string>{"Entry 3: It is expired."});
  CHECK(view.warnings.size() == 1);  // of the authorities that go
}

TEST_CASE("an old list and one that nobody signed warn, and a lone certificate shows the digest to compare") {
  CHECK(change_view({.preview = true, .lists = {list(500)}}, Language::vi).warnings.size() == 1);
  CHECK(change_view({.preview = true, .lists = {list(30)}}, Language::vi).warnings.empty());
  const auto alone = change_view({.preview = true, .added = {authority("C=VN, CN=X")}}, Language::vi);
  CHECK(alone.warnings.size() == 1);
  REQUIRE(alone.groups.front().lines.size() == 2);
  CHECK(alone.groups.front().lines[1].find("SHA-256 aaaaaaaa aaaaaaaa") == 0);
}

TEST_CASE("of many entries the first ones are shown and the rest counted, and nothing new is said to be that") {
  TrustChange change;
  for (int i = 0; i < 20; ++i) change.added.push_back(authority("C=XA, CN=" + std::to_string(i)));
  const auto view = change_view(change, Language::en);
  CHECK(view.title == "This was changed");
  CHECK(view.groups.front().title == "Added: 20");
  CHECK(view.groups.front().lines.size() == 8);
  CHECK(view.groups.front().more == "and 12 more");
  CHECK_FALSE(change_view({.preview = true, .already_there = 3}, Language::en).changes_something);
}

TEST_CASE("a refused file says what can be done here, and never names a command") {
  const auto refused = [](ErrorCode code) { return refusal_view({.code = code}, Language::en); };
  CHECK(refused(ErrorCode::trust_list_signer_unknown).remedy == ImportRemedy::name_root);
  CHECK(refused(ErrorCode::trust_list_older).remedy == ImportRemedy::allow_older);
  CHECK(refused(ErrorCode::trust_unsigned).remedy == ImportRemedy::allow_unsigned);
  CHECK(refused(ErrorCode::trust_damaged).remedy == ImportRemedy::undo);
  CHECK(refused(ErrorCode::trust_list_refused).remedy == ImportRemedy::none);
  for (const auto code :
       {ErrorCode::trust_list_refused, ErrorCode::trust_list_signer_unknown, ErrorCode::trust_digest_info,
        ErrorCode::trust_list_older, ErrorCode::trust_unsigned, ErrorCode::trust_nothing, ErrorCode::trust_locked,
        ErrorCode::trust_damaged, ErrorCode::trust_not_found, ErrorCode::usage_file, ErrorCode::data_malformed}) {
    const auto view = refused(code);
    INFO(view.code);
    CHECK_FALSE(view.sentence.empty());
    CHECK_FALSE(view.advice.empty());
    CHECK(view.advice.find("--") == std::string::npos);
    CHECK(view.advice.find("chipid ") == std::string::npos);
    CHECK((view.remedy == ImportRemedy::none) == view.remedy_text.empty());
  }
}
