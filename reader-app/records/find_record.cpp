#include <utf8proc.h>

#include <algorithm>
#include <fstream>

#include "columns.hpp"
#include "records/csv_reader.hpp"
#include "records/site_record.hpp"

namespace chipid::counter {
namespace {

constexpr std::size_t old_number_size = 9;

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t unused = 0;
    const auto size = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &unused);
    if (size <= 0 || text[at] == '\0') return false;
    at += static_cast<std::size_t>(size);
  }
  return true;
}

bool is_utf8(const CsvRow& row) {
  return std::all_of(row.begin(), row.end(), [](const auto& field) { return is_utf8(std::string_view(field)); });
}

// The digits of a cell without the zeros before them; nothing for a cell that holds anything else.
std::string significant_digits(std::string_view cell) {
  constexpr std::string_view marks = " .-'\t";
  std::string digits;
  for (const char c : cell) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (marks.find(c) == std::string_view::npos) {
      return {};
    }
  }
  return digits.erase(0, digits.find_first_not_of('0'));
}

// A spreadsheet that takes a number for an amount drops the zeros before it; a personal number begins with two at the
// most, so that it never gets as short as an old one of nine digits.
bool same_number(std::string_view cell, const std::string& number) {
  if (number.size() < old_number_size || cell.size() + 3 < number.size()) return false;
  const auto digits = significant_digits(cell);
  return !digits.empty() && digits == significant_digits(number);
}

RecordState state_of(const Error& error) {
  return error.code == ErrorCode::data_over_limit ? RecordState::too_large : RecordState::malformed;
}

/// What was found of each kind.
struct Matches {
  std::optional<SiteRecord> record = {};
  std::size_t count = 0;

  void add(const CsvRow& row, const Columns& columns, std::size_t line, const char* field, const std::string& number) {
    if (count++ != 0) return;
    record = SiteRecord{columns.fields(row), line, columns.others(row)};
    // As it was before a spreadsheet cut its zeros.
    record->fields[field] = number;
  }
};

/// One pass through the rows after the first.
struct Search {
  const Columns& columns;
  const RecordKeys& keys;
  Matches by_number = {};
  Matches by_old_number = {};
  bool unreadable = false;

  // A register that knows one column of numbers has old ones in it, too.
  void look_at(const CsvRow& row, std::size_t line) {
    const auto number = columns.of(row, "number");
    const auto old_number = columns.of(row, "old_number");
    if (same_number(number, keys.number)) return take(by_number, row, line, "number", keys.number);
    if (same_number(old_number, keys.number)) return take(by_number, row, line, "old_number", keys.number);
    if (same_number(old_number, keys.old_number)) return take(by_old_number, row, line, "old_number", keys.old_number);
    if (same_number(number, keys.old_number)) take(by_old_number, row, line, "number", keys.old_number);
  }
  void take(Matches& matches, const CsvRow& row, std::size_t line, const char* field, const std::string& number) {
    if (!is_utf8(row)) unreadable = true;
    matches.add(row, columns, line, field, number);
  }
  [[nodiscard]] RecordSearch outcome() {
    if (unreadable) return {.state = RecordState::not_utf8};
    const bool number = by_number.count != 0;
    auto& best = number ? by_number : by_old_number;
    if (best.count == 0) return {.state = RecordState::not_found};
    return {.state = number ? RecordState::found : RecordState::found_by_old_number,
            .record = std::move(best.record),
            .others = best.count - 1};
  }
};

}  // namespace

bool was_found(const RecordSearch& search) {
  return search.state == RecordState::found || search.state == RecordState::found_by_old_number;
}

RecordSearch find_record(std::istream& table, const RecordKeys& keys, const std::stop_token& stop) {
  CsvReader reader(table);
  CsvRow row;
  const auto head = reader.next(row);
  if (!head) return {.state = state_of(head.error()), .line = reader.line()};
  if (!is_utf8(row)) return {.state = RecordState::not_utf8};
  const Columns columns(row);
  if (!columns.has_number()) return {.state = RecordState::no_number_column};
  Search search{columns, keys};
  for (;;) {
    if (stop.stop_requested()) return {.state = RecordState::stopped};
    const auto more = reader.next(row);
    if (!more) return {.state = state_of(more.error()), .line = reader.line()};
    if (!*more) return search.outcome();
    search.look_at(row, reader.line());
  }
}

RecordSearch find_record(const std::filesystem::path& file, const RecordKeys& keys, const std::stop_token& stop) {
  if (file.empty()) return {.state = RecordState::no_file};
  std::error_code problem;
  const auto size = std::filesystem::file_size(file, problem);
  if (problem || !std::filesystem::is_regular_file(file, problem)) return {.state = RecordState::file_missing};
  if (size > max_records_file) return {.state = RecordState::too_large};
  std::ifstream table(file, std::ios::binary);
  if (!table) return {.state = RecordState::file_missing};
  return find_record(table, keys, stop);
}

Sentence record_sentence(RecordState state) {
  static const Sentence sentences[] = {
#define CHIPID_RECORD_STATE(name, en, vi) {en, vi},
#include "records/record_states.def"
#undef CHIPID_RECORD_STATE
  };
  return sentences[static_cast<std::size_t>(state)];
}

}  // namespace chipid::counter
