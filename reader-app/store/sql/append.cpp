#include "store/append.hpp"

#include "heads.hpp"
#include "postings.hpp"
#include "values.hpp"

namespace chipid::counter::store {
namespace {

Outcome<Head> own_head(Connection& connection, const CounterKeys& keys) {
  STORE_TRY(const auto head, find_head(connection, keys.counter, true));
  if (!head) return trouble(TroubleCode::unknown_counter);
  STORE_TRY(const auto key, public_key(keys.signing));
  // What is added to a forged end would vouch for it.
  if (!is_genuine(*head, key)) return trouble(TroubleCode::damaged, "end of the chain");
  return *head;
}

// The number of the row; nothing where a record of that identifier is stored already.
Outcome<std::optional<qlonglong>> insert(Connection& connection, QSqlQuery& statement, const Link& link) {
  STORE_CHECK(
      connection.execute(statement, {value_of(link.counter), value_of(link.sequence), value_of(link.id), link.day,
                                     value_of(link.sealed), value_of(link.previous), value_of(link.digest)}));
  std::optional<qlonglong> row;
  if (statement.next()) row = statement.value(0).toLongLong();
  statement.finish();
  return row;
}

}  // namespace

Outcome<Appended> append_within(Connection& connection, const CounterKeys& keys, std::span<const Entry> entries) {
  STORE_TRY(auto head, own_head(connection, keys));
  STORE_TRY(auto statement, connection.prepare(QStringLiteral("INSERT INTO history_entries (%1) VALUES (?, ?, ?, ?, ?, "
                                                              "?, ?) ON CONFLICT (id) DO NOTHING RETURNING entry")
                                                   .arg(QLatin1String(columns_of_link))));
  std::size_t stored = 0;
  PostingWriter postings(connection);
  for (const auto& entry : entries) {
    STORE_TRY(const auto link, seal_link(keys.site, keys.counter, head.sequence + 1, head.digest, entry));
    STORE_TRY(const auto row, insert(connection, statement, link));
    if (!row) continue;
    STORE_CHECK(postings.add(entry.tokens, *row));
    head.sequence = link.sequence;
    head.digest = link.digest;
    ++stored;
  }
  STORE_CHECK(postings.flush());
  if (stored == 0) return Appended{head, 0};
  STORE_TRY(head, sign_head(keys, head.sequence, head.digest));
  STORE_CHECK(store_head(connection, head));
  return Appended{head, stored};
}

Outcome<Appended> append(Connection& connection, const CounterKeys& keys, std::span<const Entry> entries) {
  return connection.write([&] { return append_within(connection, keys, entries); });
}

}  // namespace chipid::counter::store
