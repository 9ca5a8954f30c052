#include "content_checks.hpp"

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
