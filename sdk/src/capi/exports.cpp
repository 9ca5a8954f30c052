#include <chipid/records.hpp>

#include "enums.hpp"
#include "make_handle.hpp"
#include "report.hpp"

namespace chipid::capi {
namespace {

Result<std::string> exported(const std::vector<EvidenceReport>& reports, ExportForm form) {
  switch (form) {
    case ExportForm::json:
      return records_to_json(reports);
    case ExportForm::csv:
      return records_to_csv(reports);
    case ExportForm::fhir:
      break;
  }
  return records_to_fhir(reports);
}

Result<std::vector<EvidenceReport>> all_of(const chipid_report* const* reports, std::size_t count) {
  if (reports == nullptr && count != 0) return fail(ErrorCode::usage_bad_value, "reports", "is NULL");
  std::vector<EvidenceReport> all;
  for (std::size_t i = 0; i < count; ++i) {
    CHIPID_TRY(const auto report, find(reports[i]));
    if (!report->verification().verdict)
      return fail(ErrorCode::usage_bad_value, "reports", "one of them has no verdict");
    all.push_back(report->as_evidence());
  }
  return all;
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_export(const chipid_report* const* reports, size_t count, int form, char** out) {
  return make_text(out, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto all, all_of(reports, count));
    const auto wanted = export_form_of(form);
    if (!wanted) return fail(ErrorCode::usage_bad_value, "form", "is no enum chipid_export_form");
    return exported(all, *wanted);
  });
}
