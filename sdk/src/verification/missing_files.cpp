#include "missing_files.hpp"

#include <algorithm>
#include <array>

#include "report/checks.hpp"
#include "report/reasons.hpp"

namespace chipid::verification {
namespace {

using report::Reason;

template <std::size_t size>
bool is_one_of(const Check& check, const std::array<Reason, size>& reasons) {
  return std::any_of(reasons.begin(), reasons.end(),
                     [&](Reason reason) { return check.reason_id == report::reason_id(reason); });
}

// The file that the check is of.
std::string file_of(const Check& check) {
  if (check.id == report::ids::com_consistency) return "EF.COM";
  if (check.id == report::ids::sod_structure) return "EF.SOD";
  const auto group = check.id == report::ids::sod_portrait ? 2 : report::hashed_group(check.id).value_or(0);
  return "DG" + std::to_string(group);
}

Check with_reason(const Check& check, Reason reason) {
  return report::check(check.id, check.status, reason, {file_of(check)}, check.detail);
}

}  // namespace

void speak_of_raw_files(std::vector<Check>& checks) {
  constexpr std::array not_asked{Reason::not_read_by_choice};
  constexpr std::array not_read{Reason::hash_not_read, Reason::portrait_not_read, Reason::sod_not_read,
                                Reason::com_not_read};
  for (auto& check : checks) {
    if (is_one_of(check, not_asked)) {
      const bool listed = check.id != report::ids::com_consistency;
      check = with_reason(check, listed ? Reason::listed_not_among_files : Reason::not_among_files);
    } else if (is_one_of(check, not_read)) {
      check = with_reason(check, Reason::file_over_limit);
    }
  }
}

}  // namespace chipid::verification
