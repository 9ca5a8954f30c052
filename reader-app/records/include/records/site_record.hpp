#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include <chipid/report.hpp>

/// What the site itself has on file of a person: one row of a table (CSV) that the site exports from its own program.
/// The file is read through at each search and never kept, so that no register lies in memory and a new export counts
/// at once.
namespace chipid::counter {

inline constexpr std::uintmax_t max_records_file = std::uintmax_t{128} << 20U;  ///< bytes

inline constexpr std::size_t max_other_columns = 12;

/// Names of fields are those of a document in a report ("number", "birth_date"); values as the site writes them, fit to
/// be shown, empty where the table has the column and this row says nothing. Personal data: whoever holds one drops it
/// with the person's.
struct SiteRecord {
  std::map<std::string, std::string> fields = {};
  std::size_t line = 0;  ///< of the file
  /// What else the site keeps there, such as a seat: head of the column and value, in the table's order, at most
  /// max_other_columns.
  std::vector<std::pair<std::string, std::string>> others = {};
};

/// Whom to look for.
struct RecordKeys {
  std::string number = {};      ///< personal number, twelve digits
  std::string old_number = {};  ///< of an older card; empty: none is known
};

enum class RecordState : std::uint8_t {
#define CHIPID_RECORD_STATE(name, ...) name,
#include "records/record_states.def"
#undef CHIPID_RECORD_STATE
};

struct RecordSearch {
  RecordState state = RecordState::not_found;
  std::optional<SiteRecord> record = {};
  std::size_t others = 0;  ///< rows beside it that carry the same number
  std::size_t line = 0;    ///< where the file is not understood
};

/// By either number.
[[nodiscard]] bool was_found(const RecordSearch& search);

/// Looks by personal number first, then by the old one; spaces, an apostrophe before it and leading zeros that a
/// spreadsheet dropped do not matter. Columns are known by their names in the first row, Vietnamese or English, with or
/// without accents. Reads the whole table (128 MiB at most); `stop` ends it early with RecordState::stopped. Any
/// thread.
[[nodiscard]] RecordSearch find_record(std::istream& table, const RecordKeys& keys, const std::stop_token& stop = {});
[[nodiscard]] RecordSearch find_record(const std::filesystem::path& file, const RecordKeys& keys,
                                       const std::stop_token& stop = {});

/// What that means and what to do, without the line's number.
[[nodiscard]] Sentence record_sentence(RecordState state);

}  // namespace chipid::counter
