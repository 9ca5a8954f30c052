#include "store/counters.hpp"

#include "heads.hpp"
#include "values.hpp"

namespace chipid::counter::store {
namespace {

Outcome<> refuse_other_site(Connection& connection, const CounterKeys& keys) {
  STORE_TRY(const auto present, all_slots(connection));
  for (const auto& slot : present)
    if (!is_genuine(slot, keys.site)) return trouble(TroubleCode::not_allowed, "keys of another site");
  return {};
}

Outcome<> put_slot(Connection& connection, const CounterKeys& keys, const KeySlot& slot, const QString& condition,
                   const QVariantList& values) {
  if (slot.counter != keys.counter || !is_genuine(slot, keys.site)) return trouble(TroubleCode::not_allowed);
  STORE_TRY(auto query,
            connection.run(QStringLiteral("UPDATE history_counters SET slot = ? WHERE counter = ?") + condition,
                           QVariantList{value_of(encode(slot)), value_of(slot.counter)} + values));
  if (query.numRowsAffected() != 1) return trouble(TroubleCode::unknown_counter);
  return {};
}

}  // namespace

Outcome<> add_counter(Connection& connection, const CounterKeys& keys, const KeySlot& slot) {
  return connection.write([&]() -> Outcome<> {
    STORE_CHECK(refuse_other_site(connection, keys));
    STORE_CHECK(connection.run(QStringLiteral("INSERT INTO history_counters (counter, slot) VALUES (?, ?)"),
                               {value_of(slot.counter), value_of(encode(slot))}));
    STORE_TRY(const auto head, sign_head(keys, 0, beginning_of(keys.counter)));
    return add_head(connection, head);
  });
}

Outcome<> replace_slot(Connection& connection, const CounterKeys& keys, const KeySlot& slot) {
  return put_slot(connection, keys, slot, QString(), {});
}

Outcome<> take_over_slot(Connection& connection, const CounterKeys& keys, const KeySlot& before, const KeySlot& slot) {
  return put_slot(connection, keys, slot, QStringLiteral(" AND slot = ?"), {value_of(encode(before))});
}

Outcome<KeySlot> find_slot(Connection& connection, const CounterId& counter) {
  STORE_TRY(auto query,
            connection.run(QStringLiteral("SELECT slot FROM history_counters WHERE counter = ?"), {value_of(counter)}));
  if (!query.next()) return trouble(TroubleCode::unknown_counter);
  return parse_key_slot(bytes_of(query.value(0)));
}

Outcome<std::vector<KeySlot>> all_slots(Connection& connection) {
  STORE_TRY(auto query, connection.run(QStringLiteral("SELECT slot FROM history_counters ORDER BY counter")));
  std::vector<KeySlot> found;
  while (query.next())
    if (auto slot = parse_key_slot(bytes_of(query.value(0)))) found.push_back(*std::move(slot));
  return found;
}

}  // namespace chipid::counter::store
