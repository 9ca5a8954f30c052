#include <set>

#include "logic/steps.hpp"
#include "support/catch.hpp"
#include "views/audit_view.hpp"
#include "views/log_line.hpp"
#include "views/role_view.hpp"
#include "views/search_query.hpp"
#include "views/status_view.hpp"

// What the pages of history and staff say.
using namespace chipid;
using namespace chipid::counter;

namespace {

constexpr HistoryState states[] = {HistoryState::off,     HistoryState::not_set_up, HistoryState::locked,
                                   HistoryState::opening, HistoryState::ready,      HistoryState::waiting,
                                   HistoryState::failing};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string in_english(std::string_view step) {
  return step_name(step).en;
}

}  // namespace

TEST_CASE("a site that keeps no history is not warned, one whose cards are not recorded always is") {
  const auto level = [](HistoryState state) { return status_view({.state = state}, Language::en).level; };
  CHECK(level(HistoryState::off) == StatusView::Level::quiet);
  CHECK(level(HistoryState::ready) == StatusView::Level::good);
  CHECK(level(HistoryState::waiting) == StatusView::Level::doubt);
  for (const auto state : {HistoryState::not_set_up, HistoryState::locked, HistoryState::failing})
    CHECK(level(state) == StatusView::Level::bad);
}

TEST_CASE("each state is told in both languages, and what is amiss says what to do") {
  for (const auto state : states) {
    HistoryStatus status{.state = state, .waiting = 3};
    if (state == HistoryState::waiting || state == HistoryState::failing)
      status.why = store::Trouble{store::TroubleCode::unreachable};
    const auto english = status_view(status, Language::en);
    const auto vietnamese = status_view(status, Language::vi);
    CHECK_FALSE(english.title.empty());
    CHECK(english.title != vietnamese.title);
    CHECK(english.pill.empty() == (english.level == StatusView::Level::quiet));
    CHECK(english.pill.empty() == vietnamese.pill.empty());
    if (english.level == StatusView::Level::bad) CHECK_FALSE(english.advice.empty());
    CHECK_FALSE(has(english.title + english.pill, "{}"));
  }
}

TEST_CASE("how many records wait, and why, is told") {
  const HistoryStatus status{
      .state = HistoryState::waiting, .why = store::Trouble{store::TroubleCode::unreachable}, .waiting = 12};
  const auto view = status_view(status, Language::en);
  CHECK(view.pill == "12 wait");
  CHECK(has(view.title, "12 records wait"));
  CHECK(has(view.advice, "does not answer"));
  CHECK(has(status_view({.state = HistoryState::waiting, .waiting = 1}, Language::en).title, "1 record waits"));
}

TEST_CASE("what else is amiss stays in sight where all cards are recorded") {
  HistoryStatus status{.state = HistoryState::ready};
  CHECK(status_view(status, Language::en).notes.empty());
  status.missed = 2;
  status.damaged = 1;
  status.not_purged = store::Trouble{store::TroubleCode::doubtful_clock};
  const auto view = status_view(status, Language::en);
  CHECK(view.level == StatusView::Level::doubt);
  REQUIRE(view.notes.size() == 3);
  CHECK(has(view.notes[0], "2 cards"));
  CHECK(has(view.notes[1], "1 waiting record "));
  CHECK(has(view.notes[2], "Set the clock"));
}

TEST_CASE("a search is by number where there is a digit, else by name") {
  using Kind = SearchQuery::Kind;
  CHECK(parse_search("  001 090 000123 ") == SearchQuery{Kind::number, "001090000123"});
  CHECK(parse_search("C1234567") == SearchQuery{Kind::number, "C1234567"});
  CHECK(parse_search(" Nguyễn Văn ") == SearchQuery{Kind::name, "Nguyễn Văn"});
  CHECK(parse_search(" \t ") == SearchQuery{});
}

TEST_CASE("a record is told in the words of the verdict and of the workflow") {
  const Workflow clinic{.id = "clinic", .name = {"Clinic reception", "Tiếp nhận khám bệnh"}};
  const store::Entry entry{.kind = store::EntryKind::check,
                           .masked_number = "••• 123",
                           .verdict = std::string(verdict_name(Verdict::review)),
                           .by = "lan",
                           .purpose = "clinic",
                           .consent = "face"};
  const auto line = log_line(entry, {&clinic, 1}, Language::en);
  CHECK(line.title == "LOOK AT THIS");
  CHECK(line.symbol == verdict_symbol(Verdict::review));
  CHECK(line.number == "••• 123");
  CHECK(line.detail == "Clinic reception · the holder agreed");
  CHECK(has(log_line(entry, {&clinic, 1}, Language::vi).detail, "Tiếp nhận"));
  CHECK(log_line(entry, {}, Language::en).detail == "clinic · the holder agreed");
}

TEST_CASE("who got the data is told by the names of the steps, also of one that this version does not know") {
  const store::Entry entry{.handed_to = "print,teleport"};
  CHECK(log_line(entry, {}, Language::en).detail == in_english("print") + ", teleport");
}

TEST_CASE("an approval by a name that nobody checked stays marked in the log") {
  store::Entry entry{.kind = store::EntryKind::approval, .by = "mai", .reason = "known"};
  CHECK(log_line(entry, {}, Language::en).detail == "name not checked · known");
  entry.pin_checked = true;
  CHECK(log_line(entry, {}, Language::en).detail == "known");
}

TEST_CASE("what was done with records is told with its reason and how many they were") {
  const store::Entry entry{.kind = store::EntryKind::erased, .by = "mai", .reason = "asked for it", .count = 4};
  const auto line = log_line(entry, {}, Language::en);
  CHECK(line.title == "One person's records deleted");
  CHECK_FALSE(line.symbol);
  CHECK(line.detail == "records: 4 · asked for it");
}

TEST_CASE("a record of a kind or a verdict that this version does not know is shown all the same") {
  store::Entry entry{.kind = static_cast<store::EntryKind>(200), .verdict = "from_the_future"};
  CHECK(log_line(entry, {}, Language::en).title == "Recorded by a newer version");
  CHECK_FALSE(log_line(entry, {}, Language::en).symbol);
}

TEST_CASE("an audit names the first broken record of each counter") {
  store::AuditReport report{.counters = 2, .entries = 40, .tombstones = 1};
  const auto whole = audit_view(report, Language::en);
  CHECK(whole.whole);
  CHECK(whole.advice.empty());
  CHECK(whole.detail == "Records looked at: 40, of 2 counters. Recorded removals: 1.");
  report.steps_back = 1;
  report.broken = {{.fault = store::ChainFault::missing, .counter = {0xAB, 0xCD, 0x01, 0x02, 0x03}, .sequence = 17},
                   {.fault = store::ChainFault::account_altered}};
  const auto view = audit_view(report, Language::en);
  CHECK_FALSE(view.whole);
  REQUIRE(view.broken.size() == 2);
  CHECK(view.broken[0].place == "Counter abcd0102, record 17");
  CHECK(view.broken[0].text == "This record is gone, and no removal was recorded.");
  CHECK(view.broken[1].place == "Counter 00000000");
  CHECK(has(view.advice, "backup"));
  CHECK(has(view.detail, "set back"));
  CHECK(audit_view(report, Language::vi).broken[0].place == "Quầy abcd0102, bản ghi 17");
}

TEST_CASE("roles are told by the table of what they may do") {
  using store::Role;
  std::set<std::string> titles;
  for (const auto role : {Role::operator_, Role::supervisor, Role::auditor}) {
    for (const auto language : {Language::en, Language::vi}) titles.insert(role_title(role, language));
  }
  CHECK(titles.size() == 6);
  CHECK(has(role_about(Role::supervisor, Language::en), "manage accounts"));
  CHECK_FALSE(has(role_about(Role::operator_, Language::en), "delete"));
  CHECK(has(role_about(Role::auditor, Language::vi), "kiểm tra lịch sử"));
}

TEST_CASE("a page offers what the role may, and anybody what needs none while there are no accounts") {
  using store::Permission;
  const store::Actor clerk{"lan", store::Role::operator_}, boss{"mai", store::Role::supervisor};
  CHECK(is_offered(Permission::remove_records, boss, true));
  CHECK_FALSE(is_offered(Permission::remove_records, clerk, true));
  CHECK_FALSE(is_offered(Permission::search, {}, true));
  CHECK(is_offered(Permission::search, {}, false));
}
