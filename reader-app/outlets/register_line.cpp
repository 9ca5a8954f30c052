#include <QFile>
#include <algorithm>
#include <chipid/records.hpp>
#include <chipid/text.hpp>

#include "outlets/register_table.hpp"
#include "strict_object.hpp"

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

std::string text_of(const RegisterColumn& column, const Document& document, const std::string& day,
                    std::size_t number) {
  switch (column.source) {
    case RegisterColumn::Source::field:
      return of_field(column, document);
    case RegisterColumn::Source::day:
      return column.day_first ? shown_day(day, Language::vi) : day;
    case RegisterColumn::Source::number:
      return std::to_string(number);
    case RegisterColumn::Source::text:
      break;
  }
  return column.text;
}

template <typename TextOf>
std::string line(const RegisterTable& table, const TextOf& text_of_column) {
  std::string all;
  for (const auto& column : table.columns) all += (all.empty() ? "" : ",") + csv_field(text_of_column(column));
  return all + "\r\n";
}

}  // namespace

Outcome<RegisterTable> register_table(const std::filesystem::path& config_folder) {
  QFile site(QString::fromStdString((config_folder / "register.json").string()));
  QFile built_in(QStringLiteral(":/outlets/lodging.json"));
  auto& file = site.exists() ? site : built_in;
  if (!file.open(QIODevice::ReadOnly)) return trouble(TroubleCode::register_table, "register.json");
  return parse_register_table(file.read(static_cast<qint64>(largest_site_file) + 1).toStdString());
}

std::string register_head(const RegisterTable& table) {
  return line(table, [](const RegisterColumn& column) { return column.heading; });
}

std::string register_line(const RegisterTable& table, const Document& document, const std::string& day,
                          std::size_t number) {
  return line(table, [&](const RegisterColumn& column) { return text_of(column, document, day, number); });
}

}  // namespace chipid::counter::outlets
