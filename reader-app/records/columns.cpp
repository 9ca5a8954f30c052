#include "columns.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <chipid/text.hpp>
#include <cstdlib>
#include <initializer_list>
#include <memory>

namespace chipid::counter {
namespace {

struct Column {
  std::string_view field;
  std::initializer_list<std::string_view> names;
};

const auto& table() {
  static const std::initializer_list<Column> columns = {
#define CHIPID_COLUMN(field, ...) {field, {__VA_ARGS__}},
#include "columns.def"
#undef CHIPID_COLUMN
  };
  return columns;
}

// Small letters without accents; nothing for what is not UTF-8.
std::string without_accents(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  return size < 0 ? std::string() : std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
}

// "Ngày sinh (dd/mm/yyyy)" -> "ngay sinh". The letter đ has no decomposition.
std::string plain(std::string_view head) {
  constexpr std::string_view d_with_stroke = "\xC4\x91";
  auto text = without_accents(head.substr(0, head.find('(')));
  for (auto at = text.find(d_with_stroke); at != std::string::npos; at = text.find(d_with_stroke)) {
    text.replace(at, d_with_stroke.size(), "d");
  }
  std::string words;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) words += c;
    if (!letter && !words.empty() && words.back() != ' ') words += ' ';
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

std::string_view field_named(const std::string& head) {
  for (const auto& column : table()) {
    if (std::find(column.names.begin(), column.names.end(), head) != column.names.end()) return column.field;
  }
  return {};
}

// As a table has it, without the apostrophe before it that keeps a spreadsheet from calculating.
std::string shown(std::string_view cell) {
  auto value = displayable(cell);
  value.erase(0, value.find_first_not_of(" '"));
  value.erase(value.find_last_not_of(' ') + 1);
  return value;
}

std::string joined(const std::string& one, const std::string& other) {
  return one.empty() || other.empty() ? one + other : one + " " + other;
}

}  // namespace

Columns::Columns(const CsvRow& head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto field = field_named(plain(head[i]));
    if (!field.empty()) {
      places_.emplace(field, i);
    } else if (others_.size() < max_other_columns) {
      others_.emplace_back(shown(head[i]), i);
    }
  }
}

bool Columns::has_number() const {
  return places_.count("number") + places_.count("old_number") != 0;
}

std::string_view Columns::of(const CsvRow& row, std::string_view field) const {
  const auto place = places_.find(field);
  return place == places_.end() || place->second >= row.size() ? std::string_view() : row[place->second];
}

std::map<std::string, std::string> Columns::fields(const CsvRow& row) const {
  std::map<std::string, std::string> fields;
  for (const auto& place : places_) {
    fields[place.first] = shown(of(row, place.first));
  }
  const auto name = joined(fields["family_name"], fields["given_name"]);
  fields.erase("family_name");
  fields.erase("given_name");
  if (places_.count("family_name") + places_.count("given_name") != 0) fields.emplace("name", name);
  return fields;
}

std::vector<std::pair<std::string, std::string>> Columns::others(const CsvRow& row) const {
  std::vector<std::pair<std::string, std::string>> others;
  for (const auto& [head, place] : others_) {
    if (place < row.size() && !row[place].empty()) others.emplace_back(head, shown(row[place]));
  }
  return others;
}

}  // namespace chipid::counter
