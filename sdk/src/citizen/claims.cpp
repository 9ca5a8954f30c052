#include <algorithm>
#include <chipid/consistency.hpp>

#include "citizen/agreement.hpp"
#include "citizen/citizen_card.hpp"

namespace chipid::citizen {
namespace {

constexpr std::string_view source_names[] = {"qr", "mrz", "dg1", "dg13", "number", "typed"};

void set(Claims& claims, const char* field, const std::optional<std::string>& value) {
  if (value && !value->empty()) claims.fields[field] = *value;
}

std::optional<std::string> sex_text(const std::optional<Sex>& sex) {
  if (!sex) return std::nullopt;
  return *sex == Sex::male ? "male" : "female";
}

std::string whole_name(const Mrz& mrz) {
  if (mrz.secondary_identifier.empty()) return mrz.primary_identifier;
  return mrz.primary_identifier + " " + mrz.secondary_identifier;
}

// ICAO 9303-5, 4.2.3, has a letter at the end of a name cut short; a cut between two words leaves one filler.
bool fills(const std::string& name_line) {
  return name_line.size() >= 2 && (name_line.back() != '<' || name_line[name_line.size() - 2] != '<');
}

}  // namespace

std::string_view source_name(Source source) noexcept {
  return source_names[static_cast<std::size_t>(source)];
}

Claims claims_of(const QrPayload& payload) {
  Claims claims{.source = Source::qr};
  set(claims, "number", payload.number);
  set(claims, "old_number", payload.old_number);
  set(claims, "name", payload.name);
  set(claims, "birth_date", payload.birth_date ? payload.birth_date : payload.birth_year);
  set(claims, "sex", sex_text(payload.sex));
  set(claims, "residence", payload.residence);
  set(claims, "issue_date", payload.issue_date);
  return claims;
}

Claims claims_of(const Mrz& mrz, Source source) {
  Claims claims{.source = source};
  const auto number = personal_number_of(mrz);
  set(claims, "number", number ? *number : mrz.document_number);
  set(claims, "name", whole_name(mrz));
  set(claims, "birth_date", mrz.birth_date);
  if (mrz.sex != '<') set(claims, "sex", std::string(1, mrz.sex));
  set(claims, "expiry_date", mrz.expiry_date);
  claims.name_may_be_cut = !mrz.lines.empty() && fills(mrz.lines.back());
  return claims;
}

Claims claims_of(const PersonalNumber& number) {
  Claims claims{.source = Source::number};
  set(claims, "number", number.text);
  set(claims, "birth_date", std::to_string(number.birth_year));
  set(claims, "sex", sex_text(number.sex));
  return claims;
}

Claims claims_of(const Dg13& dg13) {
  Claims claims{.source = Source::dg13};
  set(claims, "number", dg13.personal_number);
  set(claims, "old_number", dg13.old_number);
  set(claims, "name", dg13.name);
  set(claims, "birth_date", dg13.birth_date);
  set(claims, "sex", dg13.sex);
  set(claims, "residence", dg13.residence);
  set(claims, "issue_date", dg13.issue_date);
  set(claims, "expiry_date", dg13.expiry_date);
  return claims;
}

}  // namespace chipid::citizen
