#include "store/audit.hpp"
#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/append.hpp"
#include "store/log_in.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

void fill(const Site& site, std::uint32_t count, std::uint32_t from = 0) {
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < count; ++i)
    entries.push_back(check_of(site.keys.site, from + i, i, "Phạm Thị Mai", monday + i * 1min));
  ok(append(*site.connection, site.keys, entries));
}

std::string first_broken(const Site& site, const std::optional<KnownEnd>& known = {}) {
  const auto report = ok(audit(*site.connection, site.keys.site, known));
  if (report.broken.empty()) return "whole";
  const auto& finding = report.broken.front();
  return std::string(fault_id(finding.fault)) + " " + std::to_string(finding.sequence);
}

void edit(const Site& site, const char* statement) {
  ok(site.connection->run(QString::fromUtf8(statement)));
}

struct Edit {
  const char* what;
  std::vector<const char*> statements;
  const char* found;
};

// By hand, with the database's own tools.
const std::vector<Edit> edits = {
    {"a day", {"UPDATE history_entries SET day = day - 400 WHERE sequence = 7"}, "altered 7"},
    {"a sealed record", {"UPDATE history_entries SET sealed = digest WHERE sequence = 7"}, "altered 7"},
    {"a record removed", {"DELETE FROM history_entries WHERE sequence = 7"}, "missing 7"},
    {"the first record removed", {"DELETE FROM history_entries WHERE sequence = 1"}, "missing 1"},
    {"the last record removed", {"DELETE FROM history_entries WHERE sequence = 12"}, "missing 12"},
    {"all records removed", {"DELETE FROM history_entries"}, "missing 1"},
    {"two records exchanged",
     {"UPDATE history_entries SET sequence = 1000 WHERE sequence = 5",
      "UPDATE history_entries SET sequence = 5 WHERE sequence = 6",
      "UPDATE history_entries SET sequence = 6 WHERE sequence = 1000"},
     "misplaced 5"},
    {"the end of the chain", {"UPDATE history_heads SET sequence = 11"}, "end_forged 11"},
    {"no end of the chain", {"DELETE FROM history_heads"}, "end_forged 12"},
    {"a part of the index",
     {"DELETE FROM history_postings WHERE entry IN (SELECT entry FROM history_entries WHERE sequence = 9)"},
     "index_altered 9"},
    {"more in the index", {"INSERT INTO history_postings (token, entry) VALUES (1, 1)"}, "index_surplus 0"},
    {"a role", {"UPDATE history_accounts SET role = 3"}, "account_altered 0"},
};

}  // namespace

TEST_CASE("An audit names the first record that was broken by hand") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const auto edited = GENERATE(from_range(edits));
  INFO(edited.what);
  const Site site(*place.place());
  ok(found_accounts(*site.connection, site.keys, "hoa", "274951", monday));
  fill(site, 11);
  REQUIRE(first_broken(site) == "whole");
  for (const auto* statement : edited.statements) edit(site, statement);
  CHECK(first_broken(site) == edited.found);
}

TEST_CASE("An audit looks at each counter's chain") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site first(*place.place());
  const auto second = Site::join(*place.place(), first.keys, "Quầy 2");
  fill(first, 5);
  fill(second, 5, 100);
  edit(first, "DELETE FROM history_entries WHERE sequence = 3");
  const auto report = ok(audit(*first.connection, first.keys.site));
  REQUIRE(report.broken.size() == 2);
  CHECK(report.broken[0].counter != report.broken[1].counter);
}

TEST_CASE("A history put back to an older copy is told by the counter's own note") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site, 5);
  const auto later = check_of(site.keys.site, 77, 1, "A");
  const auto head = ok(append(*site.connection, site.keys, {&later, 1})).head;
  const KnownEnd known{site.keys.counter, {head.sequence, head.digest}};
  CHECK(first_broken(site, known) == "whole");
  const NewPlace older(Server::sqlite);
  const auto copy = ok(Connection::open(*older.place()));
  CHECK(ok(audit(*copy, site.keys.site, known)).broken.at(0).fault == ChainFault::rolled_back);
}

TEST_CASE("What continues a forged end is not written") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site, 3);
  edit(site, "UPDATE history_heads SET sequence = 2");
  const auto entry = check_of(site.keys.site, 50, 1, "A");
  CHECK(trouble_in(append(*site.connection, site.keys, {&entry, 1})) == "store.damaged");
}

TEST_CASE("A clock set back is counted by the audit and breaks nothing") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  const std::vector<Entry> entries = {check_of(site.keys.site, 1, 1, "A"),
                                      check_of(site.keys.site, 2, 1, "A", monday - 72h),
                                      check_of(site.keys.site, 3, 1, "A", monday + 1h)};
  ok(append(*site.connection, site.keys, entries));
  const auto report = ok(audit(*site.connection, site.keys.site));
  CHECK(report.broken.empty());
  CHECK(report.steps_back == 1);
}
