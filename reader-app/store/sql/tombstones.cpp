#include "tombstones.hpp"

#include "values.hpp"

namespace chipid::counter::store {

Outcome<> add_tombstone(Connection& connection, const Tombstone& tombstone) {
  STORE_CHECK(
      connection.run(QStringLiteral("INSERT INTO history_tombstones (id, signer, body, signature) VALUES (?, ?, ?, ?)"),
                     {value_of(tombstone.id), value_of(tombstone.signer), value_of(encode(tombstone)),
                      value_of(tombstone.signature)}));
  return {};
}

Outcome<std::vector<TombstoneRow>> all_tombstones(Connection& connection) {
  STORE_TRY(auto query, connection.run(QStringLiteral("SELECT signer, body, signature FROM history_tombstones")));
  std::vector<TombstoneRow> rows;
  while (query.next()) {
    TombstoneRow row{.signer = array_of<CounterId>(query.value(0))};
    if (auto parsed = parse_tombstone(bytes_of(query.value(1)), bytes_of(query.value(2))))
      row.tombstone = *std::move(parsed);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace chipid::counter::store
