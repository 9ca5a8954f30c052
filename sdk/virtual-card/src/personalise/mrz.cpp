#include "personalise/mrz.hpp"

#include <algorithm>

#include "personalise/mrz_letters.hpp"

namespace chipid::virtual_card {
namespace {

constexpr char filler = '<';
constexpr std::size_t number_width = 9;

int character_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 0;
}

std::string padded(std::string text, std::size_t width) {
  text.resize(width, filler);
  return text;
}

std::string with_check_digit(const std::string& field) {
  return field + check_digit(field);
}

// ICAO 9303-3, 4.6: primary identifier, two fillers, secondary identifiers.
std::string name_field(const Document& document, std::size_t width) {
  return padded(mrz_letters(document.surname) + "<<" + mrz_letters(document.given_names), width);
}

// ICAO 9303-5, 4.2.2.
std::vector<std::string> td1_lines(const Document& document) {
  const auto sex = static_cast<char>(document.sex);
  const auto first = padded(padded(document.code, 2) + document.issuing_state +
                                with_check_digit(padded(document.number, number_width)) + document.personal_number,
                            30);
  const auto birth = with_check_digit(mrz_date(document.birth_date));
  const auto expiry = with_check_digit(mrz_date(document.expiry_date));
  const auto optional = padded({}, 11);
  const auto composite = check_digit(first.substr(5) + birth + expiry + optional);
  return {first, birth + sex + expiry + document.nationality + optional + composite, name_field(document, 30)};
}

// ICAO 9303-4, 4.2.2.
std::vector<std::string> td3_lines(const Document& document) {
  const auto sex = static_cast<char>(document.sex);
  const auto first = padded(document.code, 2) + document.issuing_state + name_field(document, 39);
  const auto number = with_check_digit(padded(document.number, number_width));
  const auto birth = with_check_digit(mrz_date(document.birth_date));
  const auto expiry = with_check_digit(mrz_date(document.expiry_date));
  const auto personal = with_check_digit(padded(document.personal_number, 14));
  const auto composite = check_digit(number + birth + expiry + personal);
  return {first, number + document.nationality + birth + sex + expiry + personal + composite};
}

std::string without_fillers(std::string_view field) {
  return std::string(field.substr(0, field.find_last_not_of(filler) + 1));
}

// ICAO 9303-5, 4.2.4: a longer number goes on in the optional data, the last digit there being its check digit.
std::string td1_number(std::string_view line) {
  const auto start = line.substr(5, number_width);
  if (line[14] != filler) return without_fillers(start);
  const auto rest = line.substr(15, line.find(filler, 15) - 15);
  if (rest.empty()) return without_fillers(start);
  return std::string(start) + std::string(rest.substr(0, rest.size() - 1));
}

MrzKeyFields td1_fields(std::string_view mrz) {
  return {td1_number(mrz.substr(0, 30)), std::string(mrz.substr(30, 6)), std::string(mrz.substr(38, 6))};
}

// TD2 and TD3 share the start of their second line.
MrzKeyFields two_line_fields(std::string_view second) {
  return {without_fillers(second.substr(0, number_width)), std::string(second.substr(13, 6)),
          std::string(second.substr(21, 6))};
}

}  // namespace

char check_digit(std::string_view field) {
  constexpr int weights[] = {7, 3, 1};
  int sum = 0;
  for (std::size_t i = 0; i < field.size(); ++i) sum += character_value(field[i]) * weights[i % 3];
  return static_cast<char>('0' + sum % 10);
}

std::vector<std::string> mrz_lines(const Document& document) {
  return document.format == MrzFormat::td1 ? td1_lines(document) : td3_lines(document);
}

Result<MrzKeyFields> mrz_key_fields(std::string_view mrz) {
  switch (mrz.size()) {
    case 90:
      return td1_fields(mrz);
    case 72:
      return two_line_fields(mrz.substr(36));
    case 88:
      return two_line_fields(mrz.substr(44));
    default:
      return fail(ErrorCode::data_malformed, "MRZ", "length");
  }
}

std::string mrz_information(const MrzKeyFields& fields) {
  const auto width = std::max(number_width, fields.document_number.size());
  return with_check_digit(padded(fields.document_number, width)) + with_check_digit(fields.birth_date) +
         with_check_digit(fields.expiry_date);
}

std::vector<std::string> split_mrz(std::string_view mrz) {
  const std::size_t lines = mrz.size() == 90 ? 3 : 2;
  const auto width = mrz.size() / lines;
  std::vector<std::string> out;
  for (std::size_t i = 0; i < lines; ++i) out.emplace_back(mrz.substr(i * width, width));
  return out;
}

std::string mrz_date(std::string_view iso_date) {
  std::string digits;
  for (const char c : iso_date.substr(2)) {
    if (c != '-') digits += c;
  }
  return digits;
}

}  // namespace chipid::virtual_card
