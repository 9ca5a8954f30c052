#pragma once

#include <map>
#include <string>

#include "records/csv_reader.hpp"
#include "records/site_record.hpp"

namespace chipid::counter {

/// Which column of a table holds which field: its place by the field's name.
class Columns {
 public:
  /// From the first row.
  explicit Columns(const CsvRow& head);

  [[nodiscard]] bool has_number() const;
  /// A field of a row; empty where the table or the row lacks it.
  [[nodiscard]] std::string_view of(const CsvRow& row, std::string_view field) const;
  /// All that is known of a row, under the names of a document's fields.
  [[nodiscard]] std::map<std::string, std::string> fields(const CsvRow& row) const;
  /// The first of the rest, under their own heads; those that say nothing are left out.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> others(const CsvRow& row) const;

 private:
  std::map<std::string, std::size_t, std::less<>> places_;
  std::vector<std::pair<std::string, std::size_t>> others_;  ///< head and place
};

}  // namespace chipid::counter
