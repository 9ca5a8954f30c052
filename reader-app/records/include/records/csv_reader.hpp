#pragma once

#include <chipid/result.hpp>
#include <istream>
#include <string>
#include <vector>

/// A table of text as spreadsheets write it, row by row, so that no file is ever whole in memory.
namespace chipid::counter {

inline constexpr std::size_t max_csv_field = 8192;  ///< bytes
inline constexpr std::size_t max_csv_columns = 256;

using CsvRow = std::vector<std::string>;

/// RFC 4180, with what Excel adds: a byte order mark, a line "sep=;", another separator (comma, semicolon or tab,
/// whichever the first row has most of), line ends of any system. Empty lines are left out. Bytes are handed on as they
/// are. The stream outlives the reader.
class CsvReader {
 public:
  explicit CsvReader(std::istream& input);

  /// The next row into `row`; false at the end. data.malformed for a quotation mark that is not closed, or one that is
  /// followed by text; data.over_limit for a field or a row beyond the limits above. `Error::offset` is the line.
  [[nodiscard]] Result<bool> next(CsvRow& row);
  /// Where the last row began, counted from 1.
  [[nodiscard]] std::size_t line() const { return row_line_; }

 private:
  int take();
  [[nodiscard]] int peek();
  void skip_marks();
  void choose_separator(const std::string& first_line);
  [[nodiscard]] Result<> quoted(std::string& field);
  [[nodiscard]] Result<> bare(std::string& field);
  [[nodiscard]] bool at_row_end();

  std::istream& input_;
  std::string pending_;  ///< the first line, read ahead to find the separator
  std::size_t pending_at_ = 0;
  char separator_ = ',';
  std::size_t line_ = 1;
  std::size_t row_line_ = 0;
};

}  // namespace chipid::counter
