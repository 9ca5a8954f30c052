#include <algorithm>
#include <chipid/text.hpp>

#include "citizen/citizen_card.hpp"
#include "citizen/dates.hpp"
#include "core/text.hpp"
#include "qr_fields.hpp"

namespace chipid::citizen {
namespace {

constexpr std::size_t fields_of_2021 = 7;
constexpr std::size_t most_fields = 64;
constexpr std::string_view white_space{" \t\r\n\0", 5};
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

tl::unexpected<Error> other_code(std::string detail) {
  return fail(ErrorCode::qr_not_citizen_card, "QR code", std::move(detail));
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> fields;
  while (fields.size() <= most_fields) {
    const auto line = text.find('|');
    fields.push_back(text.substr(0, line));
    if (line == std::string_view::npos) break;
    text.remove_prefix(line + 1);
  }
  return fields;
}

bool are_digits(std::string_view text, std::size_t size) {
  return text.size() == size && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<std::optional<std::string>> old_number_of(std::string_view field) {
  constexpr std::size_t identity_card = 9;
  if (field.empty()) return std::nullopt;
  if (are_digits(field, identity_card) || is_personal_number(field)) return std::string(field);
  return other_code("old number");
}

// ddmmyyyy, or zeros for a day or month that nobody knows.
Result<std::optional<std::string>> birth_date_of(std::string_view field) {
  if (auto date = date_to_iso(field); date && are_digits(field, 8)) return date;
  const bool year_only = are_digits(field, 4);
  const bool no_day = are_digits(field, 8) && field.substr(0, 2) == "00" && field.substr(2, 2) <= "12";
  if (year_only || no_day) return std::nullopt;
  return other_code("birth date");
}

// What is left of "Nữ": an N, then a U, the key that makes one, or what stands for a letter that was lost.
bool is_remnant_of_female(std::string_view field) {
  constexpr std::size_t longest = 16;
  if (field.empty() || field.size() > longest || (field.front() != 'N' && field.front() != 'n')) return false;
  const bool beyond_ascii = field.size() > 1 && static_cast<unsigned char>(field[1]) >= 0x80U;
  return field.size() == 1 || beyond_ascii || std::string_view("uUwW?").find(field[1]) != std::string_view::npos;
}

Result<std::optional<Sex>> sex_of(std::string_view field, Letters letters) {
  if (const auto sex = sex_from_text(field)) return sex;
  if (letters == Letters::scanned && is_remnant_of_female(field)) return Sex::female;
  return other_code("sex");
}

Result<std::optional<std::string>> issue_date_of(std::string_view field) {
  if (auto date = date_to_iso(field); date && are_digits(field, 8)) return date;
  return other_code("issue date");
}

Result<std::optional<std::string>> name_of(std::string_view field) {
  constexpr std::size_t longest = 512;
  auto name = displayable(field.substr(0, longest));
  if (name.find_first_not_of(' ') == std::string::npos || field.size() > longest) return other_code("name");
  return name;
}

void add_more(QrPayload& payload, const std::vector<std::string_view>& fields) {
  payload.more.assign(fields.begin() + fields_of_2021, fields.end());
  if (!payload.more.empty()) payload.generation = QrGeneration::card_2024;
}

}  // namespace

std::string_view trim_scan(std::string_view text) {
  constexpr std::string_view symbology = "]Q";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  const auto first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  text = text.substr(first, text.find_last_not_of(white_space) - first + 1);
  if (text.substr(0, symbology.size()) == symbology && text.size() > 3) text.remove_prefix(3);
  return text;
}

// number|old number|name|ddmmyyyy|sex|residence|ddmmyyyy, since 2024 more.
Result<QrPayload> parse_qr_fields(std::string_view text, Letters letters) {
  const auto fields = split(text);
  if (fields.size() < fields_of_2021 || fields.size() > most_fields) {
    return other_code(std::to_string(fields.size()) + " fields");
  }
  if (!is_personal_number(fields[0])) return other_code("personal number");
  QrPayload payload{.raw = std::string(text), .number = std::string(fields[0])};
  CHIPID_TRY(payload.old_number, old_number_of(fields[1]));
  CHIPID_TRY(payload.name, name_of(fields[2]));
  CHIPID_TRY(payload.birth_date, birth_date_of(fields[3]));
  if (!payload.birth_date) payload.birth_year = std::string(fields[3].substr(fields[3].size() - 4));
  CHIPID_TRY(payload.sex, sex_of(fields[4], letters));
  payload.residence = displayable(fields[5]);
  CHIPID_TRY(payload.issue_date, issue_date_of(fields[6]));
  add_more(payload, fields);
  return payload;
}

Result<QrPayload> parse_qr(std::string_view text) {
  if (text.size() > max_qr_text) return other_code("too long");
  const auto trimmed = trim_scan(text);
  if (!core::to_nfc(trimmed)) return other_code("not UTF-8");
  CHIPID_TRY(auto payload, parse_qr_fields(trimmed, Letters::intact));
  payload.raw = std::string(text);
  return payload;
}

}  // namespace chipid::citizen
