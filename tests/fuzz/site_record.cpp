#include <sstream>

#include "core/text.hpp"
#include "fuzz.hpp"
#include "records/csv_reader.hpp"
#include "records/site_record.hpp"

namespace {

// No row is longer than announced, and lines only go on.
void read_all(const std::string& text) {
  using namespace chipid::counter;
  std::istringstream input(text);
  CsvReader reader(input);
  CsvRow row;
  for (std::size_t line = 0;;) {
    const auto more = reader.next(row);
    if (!more || !*more) return;
    require(!row.empty() && row.size() <= max_csv_columns && reader.line() > line);
    line = reader.line();
    for (const auto& field : row) require(field.size() <= max_csv_field);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter;
  const std::string text(chipid::core::as_text({data, size}));
  read_all(text);
  std::istringstream table(text);
  const auto found = find_record(table, {.number = "001090000123", .old_number = "012345678"});
  const bool has = found.state == RecordState::found || found.state == RecordState::found_by_old_number;
  require(found.record.has_value() == has);
  return 0;
}
