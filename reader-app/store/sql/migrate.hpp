#pragma once

#include "store/connection.hpp"

namespace chipid::counter::store {

/// The number of migrations that this program knows, which is the version of its schema.
[[nodiscard]] int newest_schema() noexcept;

/// Runs those that the history lacks, all or none, up to version `until`. One process at a time. newer_schema,
/// not_a_history where a file holds other tables.
[[nodiscard]] Outcome<> migrate(Connection& connection, int until = newest_schema());

}  // namespace chipid::counter::store
