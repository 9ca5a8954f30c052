#include "gate.hpp"

#include <algorithm>

namespace chipid::exporting {

Result<> refuse_invalid(std::span<const EvidenceReport> reports) {
  const auto invalid = std::find_if(reports.begin(), reports.end(), [](const EvidenceReport& report) {
    return report.verification.verdict == Verdict::invalid;
  });
  if (invalid == reports.end()) return {};
  return fail(ErrorCode::export_invalid, "record " + std::to_string(invalid - reports.begin() + 1));
}

std::string_view verdict_of(const EvidenceReport& report) {
  const auto& verdict = report.verification.verdict;
  return verdict ? verdict_name(*verdict) : "none";
}

}  // namespace chipid::exporting
