#include "engine/checked_person.hpp"

#include <chipid/evidence.hpp>
#include <utility>

namespace chipid::counter {

std::optional<CheckedPerson> checked_person(const Lane& lane, const Workflow& workflow, std::string operator_name) {
  const auto& data = lane.data();
  if (!shows_verdict(lane.state()) || !data.report || !data.report->verification.verdict) return std::nullopt;
  return CheckedPerson{.report = *data.report,
                       .workflow = workflow,
                       .consents = data.consents,
                       .approval = data.approval,
                       .listing = data.listing,
                       .portrait = data.portrait,
                       .visit = data.visit,
                       .judged_at = data.judged_at,
                       .operator_name = std::move(operator_name)};
}

Result<Bytes> evidence_file(const CheckedPerson& person) {
  return encode_evidence(make_evidence(person.report, person.judged_at));
}

Leave may_leave(const CheckedPerson& person, Outlet outlet) {
  return may_leave(person.report.verification, person.workflow, person.approval.has_value(), outlet, person.listing);
}

}  // namespace chipid::counter
