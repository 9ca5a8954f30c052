#include <algorithm>
#include <chipid/access_key.hpp>
#include <chipid/mrz.hpp>
#include <chrono>
#include <string>

namespace chipid {
namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

constexpr std::size_t shortest_pin = 4;
constexpr std::size_t longest_pin = 16;

bool are_digits(std::string_view text, std::size_t shortest, std::size_t longest) {
  return text.size() >= shortest && text.size() <= longest && std::all_of(text.begin(), text.end(), is_digit);
}

tl::unexpected<Error> bad_value(std::string where, std::string detail) {
  return fail(ErrorCode::usage_bad_value, std::move(where), std::move(detail));
}

// "YYYYMMDD"
bool exists(const std::string& text) {
  using namespace std::chrono;
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(text.substr(at, size)); };
  const year_month_day date{year{number(0, 4)}, month{static_cast<unsigned>(number(4, 2))},
                            day{static_cast<unsigned>(number(6, 2))}};
  return date.ok();
}

// "1990-01-15", "15/01/1990" or "900115" to YYMMDD.
Result<std::string> mrz_date(std::string_view date, const char* what) {
  if (date.empty()) return bad_value(what, "it is missing");
  std::string digits;
  const bool iso = date.size() == 10 && date[4] == '-' && date[7] == '-';
  const bool day_first = date.size() == 10 && date[2] == '/' && date[5] == '/';
  std::copy_if(date.begin(), date.end(), std::back_inserter(digits), is_digit);
  if (day_first && digits.size() == 8) digits = digits.substr(4) + digits.substr(2, 2) + digits.substr(0, 2);
  const bool whole = (iso || day_first) && digits.size() == 8;
  if (whole && !exists(digits)) return bad_value(what, "there is no such day");
  if (whole) return digits.substr(2);
  if (date.size() == 6 && digits.size() == 6) return digits;
  return bad_value(what, "a date is written YYYY-MM-DD or DD/MM/YYYY");
}

Result<std::string> mrz_document_number(std::string_view text) {
  constexpr std::size_t longest = 22;  // nine characters and what TD1's optional data can continue
  std::string number;
  for (const char c : text) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const bool allowed = is_digit(upper) || (upper >= 'A' && upper <= 'Z') || upper == '<';
    if (!allowed) return bad_value("document number", "only letters and digits");
    number += upper;
  }
  if (number.empty() || number.size() > longest) return bad_value("document number", "1 to 22 characters");
  return number;
}

}  // namespace

Result<AccessKey> AccessKey::from_mrz(std::string_view lines) {
  CHIPID_TRY(const auto mrz, parse_mrz(lines));
  if (!mrz.checks.document_number) return fail(ErrorCode::usage_bad_mrz, "document number", "check digit");
  if (!mrz.checks.birth_date) return fail(ErrorCode::usage_bad_mrz, "birth date", "check digit");
  if (!mrz.checks.expiry_date) return fail(ErrorCode::usage_bad_mrz, "expiry date", "check digit");
  return AccessKey(Kind::mrz, SecretBytes(std::string_view(mrz_information(mrz))));
}

Result<AccessKey> AccessKey::from_document(std::string_view document_number, std::string_view birth_date,
                                           std::string_view expiry_date) {
  CHIPID_TRY(const auto number, mrz_document_number(document_number));
  CHIPID_TRY(const auto birth, mrz_date(birth_date, "birth date"));
  CHIPID_TRY(const auto expiry, mrz_date(expiry_date, "expiry date"));
  return AccessKey(Kind::mrz, SecretBytes(std::string_view(mrz_information(number, birth, expiry))));
}

Result<AccessKey> AccessKey::from_can(std::string_view digits) {
  constexpr std::size_t size = 6;
  if (!are_digits(digits, size, size)) return bad_value("CAN", "the card access number has six digits");
  return AccessKey(Kind::can, SecretBytes(digits));
}

Result<AccessKey> AccessKey::from_pin(std::string_view digits) {
  if (!are_digits(digits, shortest_pin, longest_pin)) return bad_value("PIN", "it has 4 to 16 digits");
  return AccessKey(Kind::pin, SecretBytes(digits));
}

Result<AccessKey> AccessKey::from_puk(std::string_view digits) {
  if (!are_digits(digits, shortest_pin, longest_pin)) return bad_value("PUK", "it has 4 to 16 digits");
  return AccessKey(Kind::puk, SecretBytes(digits));
}

std::string_view AccessKey::kind_name() const noexcept {
  constexpr std::string_view names[] = {"mrz", "can", "pin", "puk"};
  return names[static_cast<std::size_t>(kind_)];
}

}  // namespace chipid
