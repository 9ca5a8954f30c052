#include <algorithm>

#include "outlets/register_table.hpp"
#include "site_file.hpp"

namespace chipid::counter::outlets {
namespace {

constexpr std::size_t most_columns = 40;
constexpr std::size_t longest_name = 40;

bool is_field(std::string_view id) {
  const auto fields = document_fields();
  return std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.id == id; });
}

bool is_file_name(std::string_view name) {
  return name.size() <= longest_name && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

void read_source(ObjectReader& reader, RegisterColumn& column) {
  using Source = RegisterColumn::Source;
  const auto from = reader.text("from");
  if (from == "day") {
    column.source = Source::day;
  } else if (from == "text") {
    column.source = Source::text;
  } else {
    column.source = Source::field;
    column.field = from;
    if (!is_field(from)) reader.fail("from", "a field of the card, day or text");
  }
}

RegisterColumn read_column(ObjectReader& reader) {
  RegisterColumn column;
  column.heading = reader.text("heading");
  read_source(reader, column);
  column.text = reader.text_or("text", {});
  const auto dates = reader.text_or("dates", "iso");
  column.day_first = dates == "day_first";
  if (!column.day_first && dates != "iso") reader.fail("dates", "iso or day_first");
  for (const auto& [value, word] : reader.object_or_empty("words").items()) {
    if (!word.is_string()) reader.fail("words", "texts for values");
    column.words[value] = word.is_string() ? word.get<std::string>() : std::string();
  }
  return column;
}

}  // namespace

Outcome<RegisterTable> parse_register_table(std::string_view json) {
  auto object = parse_object(json, TroubleCode::register_table);
  if (!object) return tl::unexpected(object.error());
  ObjectReader reader(*object, "", {"format", "name", "columns"});
  if (reader.text("format") != "chipid-register-1") reader.fail("format", "chipid-register-1");
  RegisterTable table{.name = reader.text("name")};
  if (!is_file_name(table.name)) reader.fail("name", "letters, digits and hyphens, 40 at most");
  const auto& columns = reader.array("columns");
  if (columns.size() > most_columns) reader.fail("columns", "40 at most");
  for (std::size_t i = 0; i < columns.size() && reader.failure().empty(); ++i) {
    ObjectReader of_column(columns[i], "/columns/" + std::to_string(i), {"heading", "from", "text", "dates", "words"});
    table.columns.push_back(read_column(of_column));
    reader.fail_at(of_column.failure());
  }
  if (!reader.failure().empty()) return trouble(TroubleCode::register_table, reader.failure());
  return table;
}

}  // namespace chipid::counter::outlets
