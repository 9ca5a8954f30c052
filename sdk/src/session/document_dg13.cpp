#include "citizen/citizen_card.hpp"
#include "citizen/dg13.hpp"
#include "filler.hpp"
#include "session/document.hpp"

namespace chipid::session {
namespace {

struct TextField {
  std::optional<std::string> citizen::Dg13::*from;
  std::optional<std::string> Document::*to;
  const char* name;
};

// The nationality is not among them: DG13 has its name, the MRZ its code, which is what the document shows.
constexpr TextField text_fields[] = {
    {&citizen::Dg13::personal_number, &Document::number, "number"},
    {&citizen::Dg13::name, &Document::name, "name"},
    {&citizen::Dg13::ethnicity, &Document::ethnicity, "ethnicity"},
    {&citizen::Dg13::religion, &Document::religion, "religion"},
    {&citizen::Dg13::place_of_origin, &Document::place_of_origin, "place_of_origin"},
    {&citizen::Dg13::residence, &Document::residence, "residence"},
    {&citizen::Dg13::identifying_marks, &Document::identifying_marks, "identifying_marks"},
    {&citizen::Dg13::father, &Document::father, "father"},
    {&citizen::Dg13::mother, &Document::mother, "mother"},
    {&citizen::Dg13::spouse, &Document::spouse, "spouse"},
    {&citizen::Dg13::old_number, &Document::old_number, "old_number"},
    {&citizen::Dg13::chip_id, &Document::chip_id, "chip_id"},
};

std::optional<std::string> iso(const std::optional<std::string>& printed) {
  return printed ? citizen::printed_date_to_iso(*printed) : std::nullopt;
}

std::optional<std::string> sex_name(const std::optional<std::string>& text) {
  const auto sex = text ? citizen::sex_from_text(*text) : std::nullopt;
  if (!sex) return std::nullopt;
  return *sex == Sex::male ? "male" : "female";
}

bool differ_in_century_only(std::string_view one, std::string_view other) {
  return one != other && one.substr(2) == other.substr(2);
}

// The MRZ comes first for what it states, but it leaves the century open, which DG13 settles.
void add_birth_date(Document& document, const citizen::Dg13& dg13) {
  const auto full = iso(dg13.birth_date);
  Filler fill(document, File::dg13);
  if (full && document.birth_date && differ_in_century_only(*document.birth_date, *full)) {
    fill.set(&Document::birth_date, "birth_date", full);
  }
  fill.set_if_unknown(&Document::birth_date, "birth_date", full);
}

void add_expiry(Document& document, const citizen::Dg13& dg13) {
  if (document.no_expiry || !dg13.expiry_date) return;
  const auto date = iso(dg13.expiry_date);
  const bool no_expiry = citizen::means_no_expiry(*dg13.expiry_date);
  Filler fill(document, File::dg13);
  fill.set(&Document::expiry_date, "expiry_date", date);
  if (date || no_expiry) fill.set_no_expiry(no_expiry);
}

// Each country fills DG13 its own way.
bool is_of_other_state(const Document& document) {
  std::string text;
  for (const auto& line : document.mrz) text += line;
  const auto mrz = parse_mrz(text);
  return mrz && !citizen::is_citizen_card(*mrz);
}

}  // namespace

Result<> add_dg13(Document& document, BytesView file) {
  if (is_of_other_state(document)) return {};
  CHIPID_TRY(const auto dg13, citizen::parse_dg13(file));
  Filler fill(document, File::dg13);
  for (const auto& field : text_fields) fill.set(field.to, field.name, dg13.*field.from);
  fill.set_if_unknown(&Document::sex, "sex", sex_name(dg13.sex));
  fill.set(&Document::issue_date, "issue_date", iso(dg13.issue_date));
  add_birth_date(document, dg13);
  add_expiry(document, dg13);
  return {};
}

}  // namespace chipid::session
