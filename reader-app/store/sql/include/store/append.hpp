#pragma once

#include <span>

#include "record/link.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

struct Appended {
  Head head = {};          ///< where the chain ends now
  std::size_t stored = 0;  ///< how many were new
};

/// Seals records and adds them to the end of the counter's chain, all or none; one whose identifier is stored already
/// is passed over, so that sending anew what may have arrived is safe. On the disk when the call returns.
/// unknown_counter; damaged where the end of the chain was not signed by this counter; trouble of the connection.
[[nodiscard]] Outcome<Appended> append(Connection& connection, const CounterKeys& keys, std::span<const Entry> entries);

/// The same as a part of the caller's transaction.
[[nodiscard]] Outcome<Appended> append_within(Connection& connection, const CounterKeys& keys,
                                              std::span<const Entry> entries);

}  // namespace chipid::counter::store
