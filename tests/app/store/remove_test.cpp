#include <nlohmann/json.hpp>

#include "record/retention.hpp"
#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/append.hpp"
#include "store/audit.hpp"
#include "store/find.hpp"
#include "store/log_in.hpp"
#include "store/remove.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

const Actor supervisor{"hoa", Role::supervisor};

// A record a day, of persons 0, 1, 2 in turn.
void fill(const Site& site, std::uint32_t days, std::uint32_t from = 0) {
  std::vector<Entry> entries;
  for (std::uint32_t day = 0; day < days; ++day)
    entries.push_back(check_of(site.keys.site, from + day, day % 3, "Đỗ Văn Bình", monday + day * 24h));
  ok(append(*site.connection, site.keys, entries));
}

AuditReport audited(const Site& site) {
  return ok(audit(*site.connection, site.keys.site));
}

std::size_t found(const Site& site, std::uint32_t person) {
  return ok(find_by_number(*site.connection, site.keys.site, number_of_person(person))).entries.size();
}

qlonglong rows(const Site& site, const char* table) {
  auto query = ok(site.connection->run(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)));
  REQUIRE(query.next());
  return query.value(0).toLongLong();
}

}  // namespace

TEST_CASE("A purge removes what is old from every chain, and all chains verify") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site first(*place.place());
  const auto second = Site::join(*place.place(), first.keys, "Quầy 2");
  fill(first, 30);
  fill(second, 30, 1000);
  const auto now = monday + 29 * 24h;
  const auto kept = ok(first_kept_day(day_of(now), *ok(newest_day(*first.connection)), 10));
  CHECK(ok(purge(*first.connection, first.keys, kept, now)) == 40);
  const auto report = audited(first);
  CHECK(report.broken.empty());
  CHECK(report.tombstones == 1);
  CHECK(report.entries == 21);
  CHECK(rows(first, "history_postings") == 20 * 7);
  // And both go on.
  fill(second, 3, 2000);
  CHECK(ok(purge(*first.connection, first.keys, supervisor, "chuyển trụ sở", kept + 40, now)) == 24);
  CHECK(audited(first).broken.empty());
  CHECK(rows(first, "history_postings") == 0);
}

TEST_CASE("A person's records are erased by number, and the chain verifies") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site, 12);
  CHECK(found(site, 1) == 4);
  CHECK(ok(erase_person(*site.connection, site.keys, supervisor, number_of_person(1), "theo yêu cầu", monday)) == 4);
  CHECK(found(site, 1) == 0);
  CHECK(found(site, 2) == 4);
  const auto report = audited(site);
  CHECK(report.broken.empty());
  CHECK(report.entries == 9);
  const auto log = ok(read_log(*site.connection, site.keys.site, day_of(monday), day_of(monday)));
  const auto& last = log.found.entries.front().entry;
  CHECK(last.kind == EntryKind::erased);
  CHECK(last.by == "hoa");
  CHECK(last.reason == "theo yêu cầu");
  CHECK(last.count == 4);
  CHECK(last.tokens.empty());
}

TEST_CASE("After a burial a further removal by hand is named") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site, 12);
  ok(purge(*site.connection, site.keys, day_of(monday) + 4, monday + 11 * 24h));
  ok(site.connection->run(QStringLiteral("DELETE FROM history_entries WHERE sequence = 5")));
  const auto report = audited(site);
  REQUIRE(report.broken.size() == 1);
  CHECK(report.broken[0].fault == ChainFault::missing);
  CHECK(report.broken[0].sequence == 5);
}

TEST_CASE("A false or missing tombstone covers nothing") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site, 12);
  ok(purge(*site.connection, site.keys, day_of(monday) + 4, monday + 11 * 24h));
  ok(site.connection->run(
      QStringLiteral("UPDATE history_tombstones SET signature = (SELECT signature FROM history_heads)")));
  CHECK(audited(site).broken.at(0).fault == ChainFault::false_tombstone);
  ok(site.connection->run(QStringLiteral("DELETE FROM history_tombstones")));
  CHECK(audited(site).broken.at(0).fault == ChainFault::missing);
}

TEST_CASE("A record that somebody broke can still be purged with its place in the index") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site, 6);
  ok(site.connection->run(QStringLiteral("UPDATE history_entries SET sealed = digest WHERE sequence = 2")));
  CHECK(ok(find_by_number(*site.connection, site.keys.site, number_of_person(1))).damaged == 1);
  CHECK(ok(purge(*site.connection, site.keys, day_of(monday) + 3, monday + 5 * 24h)) == 3);
  CHECK(rows(site, "history_postings") == 3 * 7);
  CHECK(audited(site).broken.empty());
}

TEST_CASE("What is kept of a person is exported, and that is recorded") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site, 12);
  const auto json = nlohmann::json::parse(ok(export_person(*site.connection, site.keys, supervisor, number_of_person(2),
                                                           "chủ thể yêu cầu", monday + 12 * 24h)));
  CHECK(json.at("entries").size() == 4);
  const auto after = ok(find_by_number(*site.connection, site.keys.site, number_of_person(2)));
  CHECK(after.entries.front().entry.kind == EntryKind::exported);
  CHECK(after.entries.front().entry.count == 4);
}

TEST_CASE("Only a supervisor with a reason exports and removes") {
  const NewPlace place(Server::sqlite);
  const Site site(*place.place());
  fill(site, 3);
  auto& connection = *site.connection;
  for (const auto role : {Role::operator_, Role::auditor}) {
    const Actor actor{"lan", role};
    CHECK(trouble_in(export_person(connection, site.keys, actor, number_of_person(1), "vì", monday)) ==
          "store.not_allowed");
    CHECK(trouble_in(erase_person(connection, site.keys, actor, number_of_person(1), "vì", monday)) ==
          "store.not_allowed");
    CHECK(trouble_in(purge(connection, site.keys, actor, "vì", 0, monday)) == "store.not_allowed");
  }
  CHECK(trouble_in(erase_person(connection, site.keys, supervisor, number_of_person(1), " ", monday)) ==
        "store.needs_reason");
  CHECK(audited(site).entries == 3);
}

TEST_CASE("Accounts are kept, locked at every counter, and never without a supervisor") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  auto& connection = *site.connection;
  const auto& keys = site.keys;
  const auto hoa = ok(found_accounts(connection, keys, "hoa", "274951", monday));
  CHECK(trouble_in(found_accounts(connection, keys, "eve", "274951", monday)) == "store.not_allowed");
  ok(add_account(connection, keys, hoa, "lan", Role::operator_, "861402", monday));
  CHECK(trouble_in(add_account(connection, keys, hoa, "lan", Role::auditor, "861402", monday)) ==
        "store.account_exists");
  const auto lan = ok(log_in(connection, keys.site, "lan", "861402", monday));
  CHECK(trouble_in(add_account(connection, keys, lan, "eve", Role::supervisor, "861402", monday)) ==
        "store.not_allowed");
  for (int i = 0; i < 5; ++i)
    CHECK(trouble_in(log_in(connection, keys.site, "lan", "000222", monday)) == "store.wrong_secret");
  const auto second = Site::join(*place.place(), keys, "Quầy 2");
  CHECK(trouble_in(log_in(*second.connection, keys.site, "lan", "861402", monday)) == "store.locked_out");
  ok(set_pin(connection, keys, hoa, "lan", "530917", monday));
  CHECK(ok(log_in(connection, keys.site, "lan", "530917", monday)).role == Role::operator_);
  CHECK(trouble_in(remove_account(connection, keys, hoa, "hoa", monday)) == "store.last_supervisor");
  ok(remove_account(connection, keys, hoa, "lan", monday));
  CHECK(trouble_in(log_in(connection, keys.site, "lan", "530917", monday)) == "store.no_account");
  CHECK(ok(list_accounts(connection)).size() == 1);
  CHECK(audited(site).broken.empty());
  CHECK(audited(site).entries == 4);
}
