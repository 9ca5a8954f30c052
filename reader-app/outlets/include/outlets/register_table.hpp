#pragma once

#include <chipid/document_fields.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "outlets/trouble.hpp"
#include "records/csv_reader.hpp"

/// A register that a site keeps as CSV, a row a person, such as the guests that a lodging has to report. Which columns
/// it has is data: tables/lodging.json, or register.json in the folder of the app's settings.
namespace chipid::counter::outlets {

struct RegisterColumn {
  enum class Source { field, text, day };

  std::string heading = {};
  Source source = Source::text;
  std::string field = {};                         ///< id of a document's field, of `field`
  std::string text = {};                          ///< the same in each row; of `field`: where the card has none
  bool day_first = false;                         ///< dates as 31/12/2030, not 2030-12-31
  std::map<std::string, std::string> words = {};  ///< what stands for a value: "male" -> "Nam"
};

struct RegisterTable {
  std::string name = {};  ///< of its files: "guests"; letters, digits and hyphens
  std::vector<RegisterColumn> columns = {};
};

/// register_table, whose detail names the place by a JSON pointer (RFC 6901).
[[nodiscard]] Outcome<RegisterTable> parse_register_table(std::string_view json);
/// Where a site puts a table of its own. `config_folder`: of the settings.
[[nodiscard]] std::filesystem::path register_table_file(const std::filesystem::path& config_folder);
/// The site's own where it has one, else the built-in.
[[nodiscard]] Outcome<RegisterTable> register_table(const std::filesystem::path& config_folder);

[[nodiscard]] CsvRow register_head(const RegisterTable& table);
/// A person's row. `day`: of today, "YYYY-MM-DD".
[[nodiscard]] CsvRow register_row(const RegisterTable& table, const Document& document, const std::string& day);

}  // namespace chipid::counter::outlets
