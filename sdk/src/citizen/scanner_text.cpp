#include <algorithm>
#include <chipid/text.hpp>

#include "citizen/citizen_card.hpp"
#include "citizen/dates.hpp"
#include "core/code_points.hpp"
#include "keyboard_layouts.hpp"
#include "mistaken_encoding.hpp"
#include "qr_fields.hpp"

namespace chipid::citizen {
namespace {

constexpr std::size_t number_size = 12;
constexpr std::size_t date_size = 8;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

std::size_t leading_digits(std::u32string_view text) {
  const auto* end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

// Whatever stands behind the personal number is what became of the vertical line.
std::optional<std::u32string> with_vertical_lines(std::u32string_view text) {
  if (leading_digits(text) != number_size || text.size() == number_size) return std::nullopt;
  std::u32string lines(text);
  std::replace(lines.begin(), lines.end(), text[number_size], U'|');
  return lines;
}

// The digits from `at` on as a date, ddmmyyyy.
std::optional<std::string> date_at(const std::string& text, std::size_t at) {
  return text.size() < at + date_size ? std::nullopt : date_to_iso(std::string_view(text).substr(at, date_size));
}

bool born_in_year_of(const std::string& birth_date, const PersonalNumber& number) {
  return birth_date.substr(2, 2) == number.text.substr(4, 2);
}

// The first date behind the number whose year is that of the number: no other eight digits can be the birth date.
std::optional<std::string> find_birth_date(const std::string& text, const PersonalNumber& number) {
  for (std::size_t at = number_size; at + date_size <= text.size(); ++at) {
    const bool starts_run = text[at - 1] < '0' || text[at - 1] > '9';
    const auto date = starts_run ? date_at(text, at) : std::nullopt;
    if (date && born_in_year_of(*date, number)) return date;
  }
  return std::nullopt;
}

// The fields ran together: number, perhaps the old one, letters, birth date, letters, issue date. The year of birth,
// which stands in the number, too, makes sure that it is not something else.
Result<QrPayload> recover_digits(std::u32string_view text) {
  constexpr std::size_t with_old_number = number_size + 9;
  const auto run = leading_digits(text);
  const auto not_recovered = fail(ErrorCode::qr_not_citizen_card, "QR code", "digits alone");
  if (text.find(U'|') != std::u32string_view::npos || (run != number_size && run != with_old_number))
    return not_recovered;
  const auto utf8 = core::to_utf8(text);
  CHIPID_TRY(const auto number, parse_personal_number(std::string_view(utf8).substr(0, number_size)));
  const auto birth_date = find_birth_date(utf8, number);
  const auto issue_date = date_at(utf8, utf8.size() - date_size);
  if (!birth_date || !issue_date || *issue_date < *birth_date) return not_recovered;
  QrPayload payload{.number = number.text, .birth_date = birth_date, .issue_date = issue_date};
  if (run == with_old_number) payload.old_number = utf8.substr(number_size, run - number_size);
  payload.repair = TextRepair::digits_only;
  return payload;
}

Result<QrPayload> repaired(Result<QrPayload> payload, TextRepair repair) {
  if (payload && payload->repair == TextRepair::none) payload->repair = repair;
  return payload;
}

Result<QrPayload> parse_lenient(std::u32string_view text, TextRepair repair) {
  auto payload = repaired(parse_qr_fields(core::to_utf8(text), Letters::scanned), repair);
  if (payload) return payload;
  const auto lines = with_vertical_lines(text);
  if (!lines) return payload;
  auto separated = parse_qr_fields(core::to_utf8(*lines), Letters::scanned);
  return repaired(std::move(separated), repair == TextRepair::keyboard_layout ? repair : TextRepair::separators);
}

Result<QrPayload> parse_damaged(std::u32string_view text) {
  if (const auto undone = undo_mistaken_encoding(text)) {
    auto payload = parse_qr_fields(*undone, Letters::scanned);
    if (payload) return repaired(std::move(payload), TextRepair::encoding);
  }
  if (auto payload = parse_lenient(text, TextRepair::accents)) return payload;
  for (const auto& layout : keyboard_layouts()) {
    auto payload = parse_lenient(with_digits(text, layout), TextRepair::keyboard_layout);
    if (payload) return payload;
  }
  if (auto payload = recover_digits(text)) return payload;
  for (const auto& layout : keyboard_layouts()) {
    if (auto payload = recover_digits(with_digits(text, layout))) return payload;
  }
  return fail(ErrorCode::qr_not_citizen_card, "QR code");
}

bool has_mistaken_encoding(std::string_view text) {
  return undo_mistaken_encoding(core::to_code_points(text)).has_value();
}

// No name has a question mark; U+FFFD stands for what a program could not decode.
bool lacks_letters(std::string_view name) {
  return name.find('?') != std::string_view::npos || name.find("\uFFFD") != std::string_view::npos;
}

}  // namespace

Result<QrPayload> parse_scanned(std::string_view text) {
  auto plain = parse_qr(text);
  const auto trimmed = trim_scan(text);
  if (text.size() > max_qr_text || (plain && !has_mistaken_encoding(trimmed))) {
    const bool lossy = plain && lacks_letters(*plain->name);
    return lossy ? repaired(std::move(plain), TextRepair::accents) : plain;
  }
  auto payload = parse_damaged(core::to_code_points(trimmed));
  if (!payload) return plain;
  payload->raw = std::string(text);
  return payload;
}

}  // namespace chipid::citizen
