#include "store/audit.hpp"

#include <algorithm>
#include <map>

#include "heads.hpp"
#include "people.hpp"
#include "postings.hpp"
#include "store/counters.hpp"
#include "tombstones.hpp"
#include "values.hpp"

namespace chipid::counter::store {
namespace {

class Audit {
 public:
  Audit(Connection& connection, const SiteKeys& keys, const std::optional<KnownEnd>& known)
      : connection_(connection), keys_(keys), known_(known) {}

  Outcome<AuditReport> run() {
    STORE_CHECK(look_at_counters());
    STORE_CHECK(look_at_tombstones());
    STORE_TRY(const auto counters, counters_with_entries());
    for (const auto& counter : counters) STORE_CHECK(walk(counter));
    STORE_CHECK(look_at_index());
    STORE_CHECK(look_at_accounts());
    return std::move(report_);
  }

 private:
  Outcome<> look_at_counters() {
    STORE_TRY(const auto present, all_slots(connection_));
    for (const auto& slot : present)
      if (is_genuine(slot, keys_)) public_keys_.emplace(slot.counter, slot.public_key);
    return {};
  }

  Outcome<> look_at_tombstones() {
    STORE_TRY(const auto rows, all_tombstones(connection_));
    for (const auto& row : rows) {
      const auto key = public_keys_.find(row.signer);
      if (row.tombstone && key != public_keys_.end() && is_genuine(*row.tombstone, key->second))
        removed_.add(*row.tombstone);
      else
        report_.broken.push_back({.fault = ChainFault::false_tombstone, .counter = row.signer});
    }
    report_.tombstones = rows.size();
    return {};
  }

  // Also those that no slot is kept of, and of which no record is left.
  Outcome<std::vector<CounterId>> counters_with_entries() {
    STORE_TRY(auto query,
              connection_.run(QStringLiteral("SELECT counter FROM history_counters UNION SELECT counter FROM "
                                             "history_heads UNION SELECT counter FROM history_entries")));
    std::vector<CounterId> counters;
    while (query.next()) counters.push_back(array_of<CounterId>(query.value(0)));
    std::sort(counters.begin(), counters.end());
    if (known_ && !std::binary_search(counters.begin(), counters.end(), known_->counter))
      report_.broken.push_back({.fault = ChainFault::rolled_back, .counter = known_->counter});
    return counters;
  }

  Outcome<> walk(const CounterId& counter) {
    const bool is_known = known_ && known_->counter == counter;
    ChainWalk chain(counter, removed_, &keys_, is_known ? std::optional(known_->witness) : std::nullopt);
    STORE_CHECK(walk_links(counter, chain));
    STORE_TRY(const auto head, find_head(connection_, counter));
    const auto key = public_keys_.find(counter);
    chain.finish(head, key == public_keys_.end() ? std::nullopt : std::optional(key->second));
    add_up(chain);
    return {};
  }

  void add_up(const ChainWalk& chain) {
    if (chain.broken()) report_.broken.push_back(*chain.broken());
    ++report_.counters;
    report_.entries += chain.count();
    report_.steps_back += chain.steps_back();
    tokens_ += chain.tokens();
  }

  Outcome<> walk_links(const CounterId& counter, ChainWalk& chain) {
    constexpr int page_size = 1000;
    std::uint64_t after = 0;
    for (int rows = page_size; rows == page_size;) {
      STORE_TRY(auto query,
                connection_.run(QStringLiteral("SELECT %1, entry FROM history_entries WHERE counter = ? AND "
                                               "sequence > ? ORDER BY sequence LIMIT %2")
                                    .arg(QLatin1String(columns_of_link))
                                    .arg(page_size),
                                {value_of(counter), value_of(after)}));
      for (rows = 0; query.next(); ++rows) {
        const auto link = link_of(query);
        chain.next(link);
        after = link.sequence;
        if (!chain.broken()) STORE_CHECK(look_up(link, query.value(7).toLongLong()));
      }
    }
    return {};
  }

  // Every token of the record has to lead to it.
  Outcome<> look_up(const Link& link, qlonglong row) {
    const auto entry = open_link(keys_, link);
    if (!entry || entry->tokens.empty()) return {};
    const std::vector<qlonglong> tokens(entry->tokens.begin(), entry->tokens.end());
    STORE_TRY(auto query,
              connection_.run(QStringLiteral("SELECT count(*) FROM history_postings WHERE entry = %1 AND token "
                                             "IN (%2)")
                                  .arg(row)
                                  .arg(list_of(tokens))));
    if (!query.next() || query.value(0).toULongLong() != tokens.size())
      report_.broken.push_back({ChainFault::index_altered, link.counter, link.sequence, link.id});
    return {};
  }

  // Known only where every record could be opened.
  Outcome<> look_at_index() {
    if (!report_.broken.empty()) return {};
    STORE_TRY(auto query, connection_.run(QStringLiteral("SELECT count(*) FROM history_postings")));
    if (!query.next() || query.value(0).toULongLong() != tokens_)
      report_.broken.push_back({.fault = ChainFault::index_surplus});
    return {};
  }

  Outcome<> look_at_accounts() {
    STORE_TRY(const auto accounts, all_accounts(connection_));
    for (const auto& account : accounts)
      if (!is_genuine(account, keys_)) report_.broken.push_back({.fault = ChainFault::account_altered});
    return {};
  }

  Connection& connection_;
  const SiteKeys& keys_;
  const std::optional<KnownEnd>& known_;
  std::map<CounterId, PublicKey> public_keys_;
  RemovedLinks removed_;
  AuditReport report_;
  std::uint64_t tokens_ = 0;
};

}  // namespace

Outcome<AuditReport> audit(Connection& connection, const SiteKeys& keys, const std::optional<KnownEnd>& known) {
  return connection.read([&] { return Audit(connection, keys, known).run(); });
}

}  // namespace chipid::counter::store
