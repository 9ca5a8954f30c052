#pragma once

#include "record/accounts.hpp"
#include "record/entries_to_json.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

/// Hands out what is kept of one person, as JSON, and records that and why. Asks for Permission::export_person and a
/// reason; bad_value.
[[nodiscard]] Outcome<std::string> export_person(Connection& connection, const CounterKeys& keys, const Actor& actor,
                                                 std::string_view number, std::string_view reason,
                                                 std::chrono::sys_seconds now);

/// Removes all records of one number, of every counter, and their place in the search index. A signed tombstone is
/// left, and a record of who did it and why, without the number. How many went. Asks for Permission::remove_records and
/// a reason; bad_value.
[[nodiscard]] Outcome<std::uint64_t> erase_person(Connection& connection, const CounterKeys& keys, const Actor& actor,
                                                  std::string_view number, std::string_view reason,
                                                  std::chrono::sys_seconds now);

/// Removes the records of every counter from before that day (first_kept_day()), in steps, each with its tombstone and
/// its record; cut short, it has done what it recorded. How many went. By the site's rule alone, or by a supervisor
/// with a reason.
[[nodiscard]] Outcome<std::uint64_t> purge(Connection& connection, const CounterKeys& keys, std::int32_t first_kept,
                                           std::chrono::sys_seconds now);
[[nodiscard]] Outcome<std::uint64_t> purge(Connection& connection, const CounterKeys& keys, const Actor& actor,
                                           std::string_view reason, std::int32_t first_kept,
                                           std::chrono::sys_seconds now);

/// The day of the newest record; nothing where there is none.
[[nodiscard]] Outcome<std::optional<std::int32_t>> newest_day(Connection& connection);

}  // namespace chipid::counter::store
