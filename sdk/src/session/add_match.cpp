#include <algorithm>
#include <chipid/policy.hpp>
#include <chipid/read.hpp>

#include "biometrics/match_check.hpp"
#include "lds/files.hpp"
#include "report/checks.hpp"
#include "report/conclude.hpp"

namespace chipid {
namespace {

// As the judgement of the card had them: groups that EF.SOD lists and that were read. Where EF.SOD could not be taken
// apart nothing is shown as signed, and the verdict is open by that.
std::vector<std::uint32_t> shown_as_signed(const ReadReport& report) {
  std::vector<std::uint32_t> groups;
  for (const auto& file : report.files) {
    const auto group = lds::data_group_number(file.file);
    if (group == 0 || file.bytes.empty()) continue;
    if (report.verification.find(report::hash_check_id(group)) != nullptr) groups.push_back(group);
  }
  return groups;
}

Check numbered_check(const ReadReport& report) {
  const auto& last = report.matches.back();
  const auto count = std::count_if(report.matches.begin(), report.matches.end(),
                                   [&](const auto& match) { return match.modality == last.modality; });
  auto check = biometrics::match_check(last);
  if (count > 1) check.detail["comparisons"] = std::to_string(count);
  return check;
}

void replace(std::vector<Check>& checks, Check made) {
  std::erase_if(checks, [&](const auto& check) { return check.id == made.id; });
  checks.push_back(std::move(made));
  report::hold_matches_against_signed_data(checks);
  report::put_in_order(checks);
}

}  // namespace

void add_match(ReadReport& report, MatchResult match, const Policy& policy) {
  report.matches.push_back(std::move(match));
  auto& verification = report.verification;
  if (!verification.verdict) return;
  replace(verification.checks, numbered_check(report));
  const auto shown = shown_as_signed(report);
  const report::VerdictInput input{.checks = verification.checks, .shown_as_signed = shown, .policy = &policy};
  verification.attention = report::attention(input);
  verification.verdict = report::decide(input);
}

}  // namespace chipid
