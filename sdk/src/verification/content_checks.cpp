#include "content_checks.hpp"

#include <algorithm>

#include "citizen/agreement.hpp"
#include "citizen/citizen_card.hpp"
#include "lds/date.hpp"

namespace chipid::verification {
namespace {

using enum CheckStatus;

std::vector<std::string> wrong_digits(const MrzChecks& checks) {
  std::vector<std::string> fields;
  if (!checks.document_number) fields.emplace_back("document_number");
  if (!checks.birth_date) fields.emplace_back("birth_date");
  if (!checks.expiry_date) fields.emplace_back("expiry_date");
  if (!checks.optional_data.value_or(true)) fields.emplace_back("optional_data");
  if (!checks.composite) fields.emplace_back("composite");
  return fields;
}

// DG13 of a citizen card as far as it can be understood.
std::optional<citizen::Dg13> dg13_of(const Mrz* mrz, const FileReport* dg13) {
  const bool foreign = mrz != nullptr && !citizen::is_citizen_card(*mrz);
  if (foreign || dg13 == nullptr || dg13->bytes.empty()) return std::nullopt;
  auto parsed = citizen::parse_dg13(dg13->bytes);
  return parsed ? std::optional(*std::move(parsed)) : std::nullopt;
}

report::Detail detail_of(const std::vector<citizen::FieldAgreement>& fields) {
  report::Detail detail;
  for (const auto& field : fields) detail[field.field] = citizen::agreement_name(field.agreement);
  return detail;
}

bool differ_in(const std::vector<citizen::FieldAgreement>& fields, std::string_view name) {
  return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
    return field.field == name && field.agreement == citizen::Agreement::differs;
  });
}

// The digits tell of the registration of the birth: later corrections leave them as they are, so that a difference is
// worth a word and no more.
void add_number_notes(std::vector<Note>& notes, const citizen::Claims& chip) {
  const auto text = chip.fields.find("number");
  const auto number = parse_personal_number(text == chip.fields.end() ? std::string() : text->second);
  if (!number) return;
  const auto fields = citizen::compare(citizen::claims_of(*number), chip);
  if (differ_in(fields, "birth_date")) notes.push_back(report::note(Reason::note_number_birth_year));
  if (differ_in(fields, "sex")) notes.push_back(report::note(Reason::note_number_sex));
}

}  // namespace

// ICAO 9303-3, 4.9
Check dg1_mrz(const FileReport* dg1, const Mrz* mrz) {
  constexpr auto id = report::ids::dg1_mrz;
  if (dg1 == nullptr || dg1->bytes.empty()) return without_file(id, dg1, "DG1");
  if (mrz == nullptr) return report::check(id, failed, Reason::mrz_malformed);
  if (mrz->all_check_digits_hold()) return report::check(id, passed, Reason::mrz_good);
  return report::check(id, failed, Reason::mrz_check_digit, {report::fields(wrong_digits(mrz->checks))});
}

Check dg1_dg13(const Mrz* mrz, const FileReport* dg13, bool listed) {
  constexpr auto id = report::ids::dg1_dg13;
  if (mrz == nullptr) return impossible(id, report::ids::dg1_mrz);
  const bool exists = listed || (dg13 != nullptr && !dg13->bytes.empty());
  if (!citizen::is_citizen_card(*mrz) || !exists) return report::check(id, not_performed, Reason::dg13_none);
  if (dg13 == nullptr || dg13->bytes.empty()) return without_file(id, dg13, "DG13");
  const auto parsed = citizen::parse_dg13(dg13->bytes);
  if (!parsed) return report::check(id, inconclusive, Reason::dg13_not_understood);
  const auto differing = citizen::differing_fields(*mrz, *parsed);
  if (differing.empty()) return report::check(id, passed, Reason::dg13_agrees);
  return report::check(id, failed, Reason::dg13_differs, {report::fields(differing)});
}

Check qr_chip(const std::string* qr, const Mrz* mrz, const FileReport* dg13) {
  constexpr auto id = report::ids::qr_chip;
  if (qr == nullptr) return report::check(id, not_performed, Reason::qr_none);
  const auto payload = citizen::parse_scanned(*qr);
  if (!payload) return report::check(id, inconclusive, Reason::qr_not_citizen);
  const auto personal = dg13_of(mrz, dg13);
  const auto fields = citizen::compare_with_chip(*payload, mrz, personal ? &*personal : nullptr);
  const auto differing = citizen::differing(fields);
  auto detail = detail_of(fields);
  if (!differing.empty()) {
    return report::check(id, failed, Reason::qr_differs, {report::fields(differing)}, std::move(detail));
  }
  if (detail["number"] == citizen::agreement_name(citizen::Agreement::absent)) {
    return report::check(id, inconclusive, Reason::qr_nothing_to_compare, {}, std::move(detail));
  }
  return report::check(id, passed, Reason::qr_agrees, {}, std::move(detail));
}

std::vector<Note> content_notes(const std::string* qr, const Mrz* mrz, const FileReport* dg13) {
  std::vector<Note> notes;
  if (const auto personal = dg13_of(mrz, dg13)) {
    add_number_notes(notes, citizen::claims_of(*personal));
  } else if (mrz != nullptr) {
    add_number_notes(notes, citizen::claims_of(*mrz, citizen::Source::dg1));
  }
  const auto payload = citizen::parse_scanned(qr == nullptr ? std::string() : *qr);
  if (payload && payload->repair != citizen::TextRepair::none) {
    notes.push_back(report::note(Reason::note_qr_damaged, {citizen::text_repair_sentence(payload->repair)}));
  }
  return notes;
}

// A document is valid through its last day.
Check document_expiry(const Mrz* mrz, std::chrono::year_month_day today) {
  constexpr auto id = report::ids::document_expiry;
  if (mrz == nullptr) return impossible(id, report::ids::dg1_mrz);
  if (citizen::is_valid_for_life(*mrz)) return report::check(id, passed, Reason::expiry_lifetime);
  const auto expiry = lds::expiry_date_to_iso(mrz->expiry_date, today);
  if (!expiry) return report::check(id, failed, Reason::expiry_unreadable);
  const bool expired = *expiry < pki::date_text(std::chrono::sys_days(today));
  return expired ? report::check(id, failed, Reason::expiry_expired, {report::date(*expiry)})
                 : report::check(id, passed, Reason::expiry_good, {report::date(*expiry)});
}

}  // namespace chipid::verification
