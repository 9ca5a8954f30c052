#include "heads.hpp"

#include "values.hpp"

namespace chipid::counter::store {

Outcome<> add_head(Connection& connection, const Head& head) {
  STORE_CHECK(connection.run(
      QStringLiteral("INSERT INTO history_heads (counter, sequence, digest, signature) VALUES (?, ?, ?, ?)"),
      {value_of(head.counter), value_of(head.sequence), value_of(head.digest), value_of(head.signature)}));
  return {};
}

Outcome<> store_head(Connection& connection, const Head& head) {
  STORE_CHECK(connection.run(
      QStringLiteral("UPDATE history_heads SET sequence = ?, digest = ?, signature = ? WHERE counter = ?"),
      {value_of(head.sequence), value_of(head.digest), value_of(head.signature), value_of(head.counter)}));
  return {};
}

Outcome<std::optional<Head>> find_head(Connection& connection, const CounterId& counter, bool lock) {
  STORE_TRY(auto query,
            connection.run(QStringLiteral("SELECT sequence, digest, signature FROM history_heads WHERE counter = ?") +
                               (lock ? connection.for_update() : QString()),
                           {value_of(counter)}));
  if (!query.next()) return std::nullopt;
  return Head{counter, static_cast<std::uint64_t>(query.value(0).toLongLong()), array_of<Digest>(query.value(1)),
              array_of<Signature>(query.value(2))};
}

}  // namespace chipid::counter::store
