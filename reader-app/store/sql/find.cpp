#include "store/find.hpp"

#include <algorithm>

#include "postings.hpp"
#include "record/tokens.hpp"
#include "values.hpp"

namespace chipid::counter::store {
namespace {

void open_row(const QSqlQuery& query, const SiteKeys& keys, Found& found) {
  const auto link = link_of(query);
  auto entry = open_link(keys, link);
  if (entry)
    found.entries.push_back({link.counter, link.sequence, *std::move(entry)});
  else
    ++found.damaged;
}

// The rarest first: its rows are walked, and each is looked up under the others.
Outcome<std::vector<std::int64_t>> rarest_first(Connection& connection, std::vector<std::int64_t> tokens) {
  constexpr qlonglong common = 20000;
  std::vector<std::pair<qlonglong, std::int64_t>> counted;
  for (const auto token : tokens) {
    STORE_TRY(const auto count, count_postings(connection, token, common));
    counted.emplace_back(count, token);
  }
  std::sort(counted.begin(), counted.end());
  std::transform(counted.begin(), counted.end(), tokens.begin(), [](const auto& pair) { return pair.second; });
  return tokens;
}

// Rows are found in the index alone; the records behind them are fetched afterwards.
QString statement_for(const std::vector<std::int64_t>& tokens, int limit) {
  auto rows = QStringLiteral("SELECT p.entry FROM history_postings p WHERE p.token = %1").arg(tokens.front());
  for (auto other = tokens.begin() + 1; other != tokens.end(); ++other)
    rows += QStringLiteral(" AND EXISTS (SELECT 1 FROM history_postings q WHERE q.token = %1 AND q.entry = p.entry)")
                .arg(*other);
  rows += QStringLiteral(" ORDER BY p.entry DESC LIMIT %1").arg(limit);
  return QStringLiteral("SELECT %1 FROM history_entries WHERE entry IN (%2) ORDER BY entry DESC")
      .arg(QLatin1String(columns_of_link), rows);
}

Outcome<Found> find(Connection& connection, const SiteKeys& keys, const std::vector<std::int64_t>& tokens, int limit) {
  STORE_TRY(auto query, connection.run(statement_for(tokens, limit)));
  Found found;
  while (query.next()) open_row(query, keys, found);
  return found;
}

}  // namespace

Outcome<Found> find_by_number(Connection& connection, const SiteKeys& keys, std::string_view number, int limit) {
  STORE_TRY(const auto token, token_of_number(keys, number));
  return find(connection, keys, {token}, limit);
}

Outcome<Found> find_by_name(Connection& connection, const SiteKeys& keys, std::string_view name, int limit) {
  STORE_TRY(auto tokens, tokens_of_query(keys, name));
  if (tokens.size() > 1) {
    STORE_TRY(tokens, rarest_first(connection, std::move(tokens)));
  }
  return find(connection, keys, tokens, limit);
}

Outcome<LogPage> read_log(Connection& connection, const SiteKeys& keys, std::int32_t first_day, std::int32_t last_day,
                          int limit, qlonglong before_row) {
  const auto after = before_row > 0 ? QStringLiteral(" AND entry < %1").arg(before_row) : QString();
  STORE_TRY(auto query,
            connection.run(QStringLiteral("SELECT %1, entry FROM history_entries WHERE day BETWEEN %2 AND %3%4 "
                                          "ORDER BY entry DESC LIMIT %5")
                               .arg(QLatin1String(columns_of_link))
                               .arg(first_day)
                               .arg(last_day)
                               .arg(after)
                               .arg(limit)));
  LogPage page;
  int rows = 0;
  for (; query.next(); ++rows) {
    open_row(query, keys, page.found);
    page.last_row = query.value(7).toLongLong();
  }
  if (rows < limit) page.last_row = 0;
  return page;
}

}  // namespace chipid::counter::store
