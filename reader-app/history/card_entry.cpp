#include "history/card_entry.hpp"

#include "logic/masked.hpp"

namespace chipid::counter {

using store::Entry;
using store::EntryKind;

namespace {

template <typename Range, typename Name>
std::string joined(const Range& range, Name name) {
  std::string text;
  for (const auto& item : range) text += (text.empty() ? "" : ",") + std::string(name(item));
  return text;
}

std::string comparison_name(const MatchResult& match) {
  const auto* const what = match.modality == MatchModality::finger ? "finger:" : "face:";
  return what + std::string(match_decision_name(match.decision));
}

// The chip always; the code on the card where it was scanned and held against it.
std::string sources_of(const ReadReport& report) {
  if (report.files.empty()) return "qr";
  return report.qr ? "chip,qr" : "chip";
}

Entry entry_about(EntryKind kind, const LaneData& data, const Workflow& workflow) {
  Entry entry{.kind = kind, .purpose = workflow.id};
  entry.masked_number = masked_number(subject_of(data).number);
  entry.verdict = verdict_name(*data.report->verification.verdict);
  return entry;
}

}  // namespace

store::Subject subject_of(const LaneData& data) {
  const auto& document = data.report->document;
  const auto view = [](const auto& text) { return text ? std::string_view(*text) : std::string_view(); };
  return {view(document.number), view(document.old_number), view(document.name)};
}

Entry card_entry(const LaneData& data, const Workflow& workflow) {
  auto entry = entry_about(EntryKind::check, data, workflow);
  entry.time = data.judged_at;
  entry.consent = joined(data.consents, [](const Consent& consent) { return consent.wording; });
  if (data.approval) entry.reason = data.approval->reason;
  entry.admission = admission_name(admission(workflow, data.report->verification, data.listing));
  entry.sources = sources_of(*data.report);
  entry.comparisons = joined(data.report->matches, comparison_name);
  entry.handed_to = joined(data.steps_done, [](const std::string& step) { return step; });
  if (!data.consents.empty()) entry.agreed_at = data.consents.front().time;
  return entry;
}

std::optional<Entry> approval_entry(const LaneData& data, const Workflow& workflow) {
  if (!data.approval) return std::nullopt;
  auto entry = entry_about(EntryKind::approval, data, workflow);
  entry.time = data.approval->time;
  entry.by = data.approval->by;
  entry.reason = data.approval->reason;
  entry.pin_checked = data.approval->pin_checked;
  return entry;
}

}  // namespace chipid::counter
