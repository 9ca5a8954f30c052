#include "papers/paper_fields.hpp"

#include <QDateTime>
#include <chipid/document_fields.hpp>
#include <chipid/text.hpp>

#include "logic/masked.hpp"
#include "logic/result_view.hpp"
#include "words/in.hpp"

namespace chipid::counter::papers {
namespace {

// By the clock on the wall.
std::string shown_time(std::chrono::sys_seconds time, Language language) {
  const auto local = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count());
  return local
      .toString(language == Language::vi ? QStringLiteral("HH:mm dd/MM/yyyy") : QStringLiteral("yyyy-MM-dd HH:mm"))
      .toStdString();
}

std::string flag(bool set) {
  return set ? "✓" : "";
}

// One a line.
std::string lines(const std::vector<std::string>& all) {
  std::string text;
  for (const auto& line : all) text += (text.empty() ? "" : "\n") + displayable(line);
  return text;
}

void add_document(Fields& fields, const Document& document, Language language) {
  for (const auto& field : document_fields()) {
    fields[std::string(field.id)] = displayable(shown_field(document, field, language).value_or(""));
  }
  fields["number_masked"] = document.number ? masked_number(*document.number) : "";
  fields["name_masked"] = document.name ? masked_name(displayable(*document.name)) : "";
}

void add_check(Fields& fields, const CheckedPerson& person, Language language) {
  const auto view = make_result_view(person.report, person.workflow, language, person.listing);
  fields["verdict"] = view.band.title;
  fields["verdict_sentence"] = view.band.sentence;
  fields["admission"] = view.band.admission_text;
  fields["attention"] = lines(view.attention);
  fields["listing"] = view.listing;
  fields["policy"] = displayable(person.report.verification.policy);
  fields["checked_at"] = shown_time(person.judged_at, language);
}

void add_work(Fields& fields, const CheckedPerson& person, Language language) {
  const auto approval = person.approval.value_or(Approval{});
  fields["operator"] = displayable(person.operator_name);
  fields["workflow"] = displayable(in(language, person.workflow.name));
  fields["purpose"] = displayable(in(language, person.workflow.purpose));
  fields["approved_by"] = displayable(approval.by);
  fields["approved_reason"] = displayable(approval.reason);
  fields["approved_unchecked"] = flag(person.approval && !approval.pin_checked);
}

void add_facts(Fields& fields, const PaperFacts& facts, Language language) {
  fields["site"] = displayable(facts.site);
  fields["reference"] = displayable(facts.reference);
  fields["printed_at"] = shown_time(facts.printed_at, language);
  fields["practice"] = flag(facts.practice);
  fields["signed"] = flag(!facts.key_id.empty());
  fields["unsigned"] = flag(facts.key_id.empty());
  fields["key"] = facts.key_id;
  fields["evidence"] = facts.evidence;
}

}  // namespace

Fields make_fields(const CheckedPerson& person, const PaperFacts& facts, Language language) {
  Fields fields;
  add_document(fields, person.report.document, language);
  add_check(fields, person, language);
  add_work(fields, person, language);
  add_facts(fields, facts, language);
  fields["portrait"] = flag(!person.portrait.isNull());
  return fields;
}

}  // namespace chipid::counter::papers
