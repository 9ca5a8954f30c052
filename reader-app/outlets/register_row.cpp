#include <QFile>
#include <chipid/text.hpp>

#include "outlets/register_table.hpp"
#include "site_file.hpp"

// The macro wants a function outside every namespace.
static void load_tables() {
  Q_INIT_RESOURCE(tables);
}

namespace chipid::counter::outlets {
namespace {

// As the card says it; how dates and words are written is the column's choice.
std::string value_of(const Document& document, std::string_view id) {
  for (const auto& field : document_fields()) {
    if (field.id == id && field.value != nullptr) return (document.*field.value).value_or("");
  }
  return {};
}

std::string in_words(const RegisterColumn& column, const std::string& value) {
  const auto word = column.words.find(value);
  return word == column.words.end() ? value : word->second;
}

std::string of_field(const RegisterColumn& column, const Document& document) {
  const auto value = displayable(value_of(document, column.field));
  if (value.empty()) return column.text;
  return in_words(column, column.day_first ? shown_day(value, Language::vi) : value);
}

std::string cell(const RegisterColumn& column, const Document& document, const std::string& day) {
  switch (column.source) {
    case RegisterColumn::Source::field:
      return of_field(column, document);
    case RegisterColumn::Source::day:
      return column.day_first ? shown_day(day, Language::vi) : day;
    case RegisterColumn::Source::text:
      break;
  }
  return column.text;
}

}  // namespace

std::filesystem::path register_table_file(const std::filesystem::path& config_folder) {
  return config_folder / "register.json";
}

Outcome<RegisterTable> register_table(const std::filesystem::path& config_folder) {
  load_tables();
  QFile site(QString::fromStdString(register_table_file(config_folder).string()));
  QFile built_in(QStringLiteral(":/outlets/lodging.json"));
  auto& file = site.exists() ? site : built_in;
  if (!file.open(QIODevice::ReadOnly)) return trouble(TroubleCode::register_table, "register.json");
  return parse_register_table(file.read(static_cast<qint64>(largest_site_file) + 1).toStdString());
}

CsvRow register_head(const RegisterTable& table) {
  CsvRow head;
  for (const auto& column : table.columns) head.push_back(column.heading);
  return head;
}

CsvRow register_row(const RegisterTable& table, const Document& document, const std::string& day) {
  CsvRow row;
  for (const auto& column : table.columns) row.push_back(cell(column, document, day));
  return row;
}

}  // namespace chipid::counter::outlets
