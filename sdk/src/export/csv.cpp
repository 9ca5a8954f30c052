#include <array>
#include <chipid/records.hpp>
#include <optional>

#include "gate.hpp"

namespace chipid {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Column {
  std::string_view name;
  std::optional<std::string> Document::*field;
};

// What a register of visitors needs and no more.
constexpr Column columns[] = {{"number", &Document::number},
                              {"old_number", &Document::old_number},
                              {"name", &Document::name},
                              {"birth_date", &Document::birth_date},
                              {"sex", &Document::sex},
                              {"nationality", &Document::nationality},
                              {"residence", &Document::residence},
                              {"place_of_origin", &Document::place_of_origin},
                              {"document_number", &Document::document_number},
                              {"issue_date", &Document::issue_date},
                              {"expiry_date", &Document::expiry_date}};

// A spreadsheet takes such a field for a formula and runs it; it does so for the full-width forms, too.
bool starts_formula(std::string_view text) {
  constexpr std::string_view starts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  for (const auto start : starts) {
    if (text.substr(0, start.size()) == start) return true;
  }
  return false;
}

// RFC 4180, 2: in quotation marks where the text holds what separates, a quotation mark doubled.
std::string field(std::string_view text) {
  std::string safe = starts_formula(text) ? "'" : "";
  safe += text;
  if (safe.find_first_of(",;\"\r\n\t ") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string head_line() {
  std::string line;
  for (const auto& column : columns) line += std::string(column.name) + ",";
  return line + "no_expiry,verdict,evidence\r\n";
}

std::string line_of(const EvidenceReport& report) {
  std::string line;
  for (const auto& column : columns) line += field((report.document.*column.field).value_or("")) + ",";
  line += report.document.no_expiry.value_or(false) ? "true," : "false,";
  return line + field(exporting::verdict_of(report)) + "," + field(report.digest) + "\r\n";
}

}  // namespace

Result<std::string> records_to_csv(std::span<const EvidenceReport> reports, const CsvOptions& options) {
  CHIPID_CHECK(exporting::refuse_invalid(reports));
  std::string text(options.byte_order_mark ? byte_order_mark : "");
  text += head_line();
  for (const auto& report : reports) text += line_of(report);
  return text;
}

}  // namespace chipid
