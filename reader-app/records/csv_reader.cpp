#include "records/csv_reader.hpp"

#include <algorithm>
#include <string_view>

namespace chipid::counter {
namespace {

constexpr int at_end = std::char_traits<char>::eof();
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view separators = ",;\t";

tl::unexpected<Error> trouble(ErrorCode code, std::size_t line, const char* detail) {
  return fail(Error{.code = code, .detail = detail, .offset = line});
}

// How often it stands outside quotation marks.
std::size_t count_outside_quotes(std::string_view text, char wanted) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    if (c == '"') inside = !inside;
    if (c == wanted && !inside) ++count;
  }
  return count;
}

}  // namespace

CsvReader::CsvReader(std::istream& input) : input_(input) {
  skip_marks();
}

int CsvReader::take() {
  const int c =
      pending_at_ < pending_.size() ? static_cast<unsigned char>(pending_[pending_at_++]) : input_.rdbuf()->sbumpc();
  if (c == '\n' || (c == '\r' && peek() != '\n')) ++line_;
  return c;
}

int CsvReader::peek() {
  return pending_at_ < pending_.size() ? static_cast<unsigned char>(pending_[pending_at_]) : input_.rdbuf()->sgetc();
}

// Reads the first line ahead, no further than a row may be long.
void CsvReader::skip_marks() {
  for (int c = 0; pending_.size() < max_csv_field && c != '\n' && c != '\r';) {
    c = input_.rdbuf()->sbumpc();
    if (c == at_end) break;
    pending_ += static_cast<char>(c);
  }
  if (pending_.compare(0, byte_order_mark.size(), byte_order_mark) == 0) pending_at_ = byte_order_mark.size();
  choose_separator(pending_.substr(pending_at_));
}

void CsvReader::choose_separator(const std::string& first_line) {
  constexpr std::string_view named = "sep=";
  if (first_line.compare(0, named.size(), named) == 0 && first_line.size() > named.size()) {
    separator_ = first_line[named.size()];
    pending_at_ = pending_.find_last_not_of("\r\n") + 1;
    return;
  }
  const auto most = std::max_element(separators.begin(), separators.end(), [&](char one, char other) {
    return count_outside_quotes(first_line, one) < count_outside_quotes(first_line, other);
  });
  separator_ = *most;
}

bool CsvReader::at_row_end() {
  const int c = peek();
  return c == at_end || c == '\r' || c == '\n';
}

// RFC 4180, 2: DQUOTE *(TEXTDATA / COMMA / CR / LF / 2DQUOTE) DQUOTE
Result<> CsvReader::quoted(std::string& field) {
  take();
  for (;;) {
    const int c = take();
    if (c == at_end) return trouble(ErrorCode::data_malformed, row_line_, "a quotation mark is not closed");
    if (c == '"' && peek() != '"') break;
    if (c == '"') take();
    field += static_cast<char>(c);
    if (field.size() > max_csv_field) return trouble(ErrorCode::data_over_limit, row_line_, "a field is too long");
  }
  const int after = peek();
  if (at_row_end() || after == static_cast<unsigned char>(separator_)) return {};
  return trouble(ErrorCode::data_malformed, row_line_, "text follows a closing quotation mark");
}

Result<> CsvReader::bare(std::string& field) {
  while (!at_row_end() && peek() != static_cast<unsigned char>(separator_)) {
    field += static_cast<char>(take());
    if (field.size() > max_csv_field) return trouble(ErrorCode::data_over_limit, row_line_, "a field is too long");
  }
  return {};
}

// row = field *(separator field) end-of-line
Result<bool> CsvReader::next(CsvRow& row) {
  while (peek() == '\r' || peek() == '\n') take();
  row_line_ = line_;
  std::size_t fields = 0;
  if (peek() == at_end) return false;
  for (;;) {
    if (fields == max_csv_columns) return trouble(ErrorCode::data_over_limit, row_line_, "a row has too many fields");
    if (fields == row.size()) row.emplace_back();
    auto& field = row[fields++];
    field.clear();
    CHIPID_CHECK(peek() == '"' ? quoted(field) : bare(field));
    if (at_row_end()) break;
    take();
  }
  row.resize(fields);
  return true;
}

}  // namespace chipid::counter
