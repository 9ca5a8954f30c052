#include "pki/time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "core/text.hpp"

namespace chipid::pki {
namespace {

tl::unexpected<Error> malformed() {
  return fail(ErrorCode::data_malformed, {}, "time");
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const auto digit : digits) value = 10 * value + (digit - '0');
  return value;
}

// MMDDHHMMSS, in the year given.
Result<Time> from_digits(int year, std::string_view digits) {
  using namespace std::chrono;
  const auto pair = [&](std::size_t at) { return number(digits.substr(at, 2)); };
  const auto date = std::chrono::year(year) / pair(0) / pair(2);
  if (!date.ok() || pair(4) > 23 || pair(6) > 59 || pair(8) > 59) return malformed();
  return sys_days(date) + hours(pair(4)) + minutes(pair(6)) + seconds(pair(8));
}

// YYMMDDHHMM[SS]Z; without seconds, which RFC 5280 forbids, as X.680, 47 allows and old signers do.
Result<Time> parse_utc_time(std::string_view text) {
  if (text.empty() || text.back() != 'Z') return malformed();
  std::string digits(text.substr(0, text.size() - 1));
  if (digits.size() == 10) digits += "00";
  if (digits.size() != 12 || !all_digits(digits)) return malformed();
  const int year = number(std::string_view(digits).substr(0, 2));
  return from_digits(year < 50 ? 2000 + year : 1900 + year, std::string_view(digits).substr(2));
}

// YYYYMMDDHHMMSS[.f...]Z; a fraction, which RFC 5280 forbids, does no harm and is dropped.
Result<Time> parse_generalized_time(std::string_view text) {
  constexpr std::size_t whole_seconds = 14;
  if (text.size() <= whole_seconds || text.back() != 'Z') return malformed();
  const auto digits = text.substr(0, whole_seconds);
  const auto fraction = text.substr(whole_seconds, text.size() - whole_seconds - 1);
  const bool good_fraction = fraction.empty() || (fraction.size() > 1 && fraction[0] == '.');
  if (!all_digits(digits) || !good_fraction || !all_digits(fraction.substr(fraction.empty() ? 0 : 1))) {
    return malformed();
  }
  return from_digits(number(digits.substr(0, 4)), digits.substr(4));
}

}  // namespace

Result<Time> parse_time(asn1::Reader& reader) {
  CHIPID_TRY(const auto element, reader.any());
  const auto text = core::as_text(element.value);
  if (element.tag == asn1::tags::utc_time) return parse_utc_time(text);
  if (element.tag == asn1::tags::generalized_time) return parse_generalized_time(text);
  return malformed();
}

std::string date_text(Time time) {
  return time_text(time).substr(0, 10);
}

std::string time_text(Time time) {
  using namespace std::chrono;
  const auto day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(time - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

}  // namespace chipid::pki
