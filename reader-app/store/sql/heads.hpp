#pragma once

#include "record/link.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

[[nodiscard]] Outcome<> add_head(Connection& connection, const Head& head);
/// Moves the end of that chain.
[[nodiscard]] Outcome<> store_head(Connection& connection, const Head& head);
/// Nothing where the counter has none. `lock`: nobody else moves it until the transaction ends.
[[nodiscard]] Outcome<std::optional<Head>> find_head(Connection& connection, const CounterId& counter,
                                                     bool lock = false);

}  // namespace chipid::counter::store
