#include "citizen/expiry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "citizen/dates.hpp"

namespace chipid::citizen {
namespace {

using namespace std::chrono;

constexpr std::size_t most_candidates = 3;

// A card that is issued below `age` expires on the birthday `until`. Within two years before a milestone it is made out
// for the next one: Law 26/2023/QH15, article 21; below 14 the law speaks of no two years, and this is a reading of it.
struct Milestone {
  int age;
  int until;
};
constexpr Milestone milestones[] = {{12, 14}, {23, 25}, {38, 40}, {58, 60}};

// Where a year lacks 29 February.
enum class LeapDay { last_of_february, first_of_march };

std::optional<year_month_day> day_of(std::string_view text) {
  const auto iso = date_to_iso(text);
  if (!iso) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(iso->substr(at, size)); };
  return year_month_day(year(number(0, 4)), month(static_cast<unsigned>(number(5, 2))),
                        day(static_cast<unsigned>(number(8, 2))));
}

year_month_day birthday(year_month_day birth, int age, LeapDay reading) {
  const auto date = birth + years(age);
  if (date.ok()) return date;
  return reading == LeapDay::last_of_february ? date.year() / February / last : date.year() / March / 1;
}

std::string iso(year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Expiry expiry_of(year_month_day birth, sys_days issue, LeapDay reading) {
  for (const auto& milestone : milestones) {
    if (issue < sys_days(birthday(birth, milestone.age, reading)))
      return iso(birthday(birth, milestone.until, reading));
  }
  return std::nullopt;
}

}  // namespace

std::vector<Expiry> expiry_candidates(std::string_view birth_date, std::string_view issue_date) {
  const auto birth = day_of(birth_date);
  const auto issue = day_of(issue_date);
  if (!birth || !issue || *issue < *birth) return {};
  std::vector<Expiry> candidates;
  const auto add = [&](sys_days day, LeapDay reading) {
    auto expiry = expiry_of(*birth, day, reading);
    const bool known = std::find(candidates.begin(), candidates.end(), expiry) != candidates.end();
    if (!known && candidates.size() < most_candidates) candidates.push_back(std::move(expiry));
  };
  // A card may take months from the request, whose day may have counted; the other way the clerk's calendar may differ.
  constexpr days longest_making(92);
  constexpr days slack(7);
  for (const auto shift : {days(0), -longest_making, slack}) {
    for (const auto reading : {LeapDay::last_of_february, LeapDay::first_of_march}) {
      add(sys_days(*issue) + shift, reading);
    }
  }
  return candidates;
}

std::string mrz_expiry(const Expiry& expiry) {
  if (!expiry) return "991231";
  return expiry->substr(2, 2) + expiry->substr(5, 2) + expiry->substr(8, 2);
}

}  // namespace chipid::citizen
