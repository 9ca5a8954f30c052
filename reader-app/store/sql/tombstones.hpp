#pragma once

#include "record/tombstone.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

[[nodiscard]] Outcome<> add_tombstone(Connection& connection, const Tombstone& tombstone);

struct TombstoneRow {
  CounterId signer = {};
  std::optional<Tombstone> tombstone = {};  ///< nothing where it cannot be parsed
};
[[nodiscard]] Outcome<std::vector<TombstoneRow>> all_tombstones(Connection& connection);

}  // namespace chipid::counter::store
