#include "store/remove.hpp"

#include "postings.hpp"
#include "record/tokens.hpp"
#include "store/append.hpp"
#include "store/find.hpp"
#include "tombstones.hpp"
#include "values.hpp"

namespace chipid::counter::store {
namespace {

// Of one transaction, so that other counters never wait for long.
constexpr int rows_of_a_step = 5000;
constexpr int most_records_of_a_person = 100000;

struct Batch {
  std::vector<qlonglong> rows, unreadable;
  RowsByToken tokens;
  RangeCollector ranges;

  void add(const SiteKeys& keys, const Link& link, qlonglong row) {
    rows.push_back(row);
    ranges.add(link);
    if (const auto entry = open_link(keys, link))
      for (const auto token : entry->tokens) tokens[token].push_back(row);
    else
      unreadable.push_back(row);
  }
};

Outcome<Batch> collect(Connection& connection, const SiteKeys& keys, const QString& condition, int limit) {
  STORE_TRY(auto query,
            connection.run(QStringLiteral("SELECT %1, entry FROM history_entries WHERE %2 ORDER BY counter, "
                                          "sequence LIMIT %3")
                               .arg(QLatin1String(columns_of_link), condition)
                               .arg(limit) +
                           connection.for_update()));
  Batch batch;
  while (query.next()) batch.add(keys, link_of(query), query.value(7).toLongLong());
  return batch;
}

Outcome<> take_out(Connection& connection, const CounterKeys& keys, Batch& batch, std::chrono::sys_seconds now) {
  STORE_CHECK(remove_postings(connection, batch.tokens));
  STORE_CHECK(remove_postings_of(connection, batch.unreadable));
  STORE_CHECK(
      connection.run(QStringLiteral("DELETE FROM history_entries WHERE entry IN (%1)").arg(list_of(batch.rows))));
  STORE_TRY(const auto tombstone, sign_tombstone(keys, now, batch.ranges.take()));
  return add_tombstone(connection, tombstone);
}

// One transaction: records out, tombstone and log in.
Outcome<std::uint64_t> step(Connection& connection, const CounterKeys& keys, const QString& condition, int limit,
                            Entry log) {
  STORE_TRY(log.id, new_entry_id());
  return connection.write([&]() -> Outcome<std::uint64_t> {
    STORE_TRY(auto batch, collect(connection, keys.site, condition, limit));
    log.count = static_cast<std::uint32_t>(batch.rows.size());
    if (log.count > 0) STORE_CHECK(take_out(connection, keys, batch, log.time));
    if (log.count > 0 || log.kind == EntryKind::erased) STORE_CHECK(append_within(connection, keys, {&log, 1}));
    return log.count;
  });
}

Outcome<std::uint64_t> purge_steps(Connection& connection, const CounterKeys& keys, std::int32_t first_kept,
                                   const Entry& log) {
  const auto condition = QStringLiteral("day < %1").arg(first_kept);
  std::uint64_t removed = 0;
  while (true) {
    STORE_TRY(const auto count, step(connection, keys, condition, rows_of_a_step, log));
    removed += count;
    if (count < rows_of_a_step) return removed;
  }
}

}  // namespace

Outcome<std::string> export_person(Connection& connection, const CounterKeys& keys, const Actor& actor,
                                   std::string_view number, std::string_view reason, std::chrono::sys_seconds now) {
  STORE_CHECK(require(actor, Permission::export_person, reason));
  STORE_TRY(const auto found, find_by_number(connection, keys.site, number, most_records_of_a_person));
  Entry log{.kind = EntryKind::exported, .time = now, .by = actor.name, .reason = std::string(reason)};
  STORE_TRY(log.id, new_entry_id());
  log.count = static_cast<std::uint32_t>(found.entries.size());
  log.tokens = tokens_of(keys.site, {.number = number});
  STORE_CHECK(append(connection, keys, {&log, 1}));
  return to_json(found.entries);
}

Outcome<std::uint64_t> erase_person(Connection& connection, const CounterKeys& keys, const Actor& actor,
                                    std::string_view number, std::string_view reason, std::chrono::sys_seconds now) {
  STORE_CHECK(require(actor, Permission::remove_records, reason));
  STORE_TRY(const auto token, token_of_number(keys.site, number));
  return step(connection, keys,
              QStringLiteral("entry IN (SELECT entry FROM history_postings WHERE token = %1)").arg(token),
              most_records_of_a_person,
              {.kind = EntryKind::erased, .time = now, .by = actor.name, .reason = std::string(reason)});
}

Outcome<std::uint64_t> purge(Connection& connection, const CounterKeys& keys, std::int32_t first_kept,
                             std::chrono::sys_seconds now) {
  return purge_steps(connection, keys, first_kept, {.kind = EntryKind::purged, .time = now, .reason = "retention"});
}

Outcome<std::uint64_t> purge(Connection& connection, const CounterKeys& keys, const Actor& actor,
                             std::string_view reason, std::int32_t first_kept, std::chrono::sys_seconds now) {
  STORE_CHECK(require(actor, Permission::remove_records, reason));
  return purge_steps(connection, keys, first_kept,
                     {.kind = EntryKind::purged, .time = now, .by = actor.name, .reason = std::string(reason)});
}

Outcome<std::optional<std::int32_t>> newest_day(Connection& connection) {
  STORE_TRY(auto query, connection.run(QStringLiteral("SELECT max(day) FROM history_entries")));
  if (!query.next() || query.value(0).isNull()) return std::nullopt;
  return query.value(0).toInt();
}

}  // namespace chipid::counter::store
