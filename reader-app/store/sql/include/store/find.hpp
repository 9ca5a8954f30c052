#pragma once

#include <vector>

#include "record/entries_to_json.hpp"
#include "store/connection.hpp"

namespace chipid::counter::store {

struct Found {
  std::vector<StoredEntry> entries = {};  ///< the ones stored last come first
  std::size_t damaged = 0;                ///< records that fit and cannot be opened: an audit names them
};

constexpr int default_limit = 200;

/// Every record of that number, 12-digit, 9-digit or of a document, at most `limit`. bad_value; trouble of the
/// connection.
[[nodiscard]] Outcome<Found> find_by_number(Connection& connection, const SiteKeys& keys, std::string_view number,
                                            int limit = default_limit);
/// Those whose name has words with all these beginnings, whatever accents and case: "ngu van" finds Nguyễn Văn An.
[[nodiscard]] Outcome<Found> find_by_name(Connection& connection, const SiteKeys& keys, std::string_view name,
                                          int limit = default_limit);
/// All that was done on those days (day_of(), both included): the log of processing. With `before_row` of the page
/// before it goes on from there.
struct LogPage {
  Found found = {};
  qlonglong last_row = 0;  ///< 0: nothing follows
};
[[nodiscard]] Outcome<LogPage> read_log(Connection& connection, const SiteKeys& keys, std::int32_t first_day,
                                        std::int32_t last_day, int limit = default_limit, qlonglong before_row = 0);

}  // namespace chipid::counter::store
