#include <chipid/qr.hpp>

#include "fields.hpp"
#include "make_handle.hpp"

namespace chipid::capi {
namespace {

// Fields of the code are counted from 1; the first seven have names.
constexpr std::size_t first_unnamed = 8;

std::string sex_name(Sex sex) {
  return sex == Sex::male ? "male" : "female";
}

void add_person(Fields& fields, const citizen::QrPayload& payload) {
  fields.add("number", payload.number);
  fields.add_if_known("old_number", payload.old_number);
  fields.add_if_known("name", payload.name);
  fields.add_if_known("birth_date", payload.birth_date);
  fields.add_if_known("birth_year", payload.birth_year);
  if (payload.sex) fields.add("sex", sex_name(*payload.sex));
  fields.add_if_known("residence", payload.residence);
  fields.add_if_known("issue_date", payload.issue_date);
}

void add_repair(Fields& fields, citizen::TextRepair repair) {
  const auto sentence = citizen::text_repair_sentence(repair);
  fields.add("repair", std::string(citizen::text_repair_name(repair)));
  fields.add("repair_en", sentence.en);
  fields.add("repair_vi", sentence.vi);
}

Fields fields_of(const citizen::QrPayload& payload) {
  Fields fields;
  add_person(fields, payload);
  for (std::size_t i = 0; i < payload.more.size(); ++i) {
    fields.add("more_" + std::to_string(first_unnamed + i), payload.more[i]);
  }
  fields.add("generation", payload.generation == citizen::QrGeneration::card_2021 ? "card_2021" : "card_2024");
  add_repair(fields, payload.repair);
  return fields;
}

Fields fields_of(const Sentence& sentence) {
  Fields fields;
  fields.add("en", sentence.en);
  fields.add("vi", sentence.vi);
  return fields;
}

Fields fields_of(const PersonalNumber& number) {
  Fields fields;
  fields.add("number", number.text);
  fields.add("province", number.province);
  fields.add_if_known("province_name", number.province_name);
  fields.add("sex", sex_name(number.sex));
  fields.add_if_known("birth_year", std::to_string(number.birth_year));
  const auto words = citizen::explain(number);
  fields.add("en", words.en);
  fields.add("vi", words.vi);
  return fields;
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_qr_parse(const char* given, int scanned, chipid_fields** qr) {
  return make_handle(qr, [&]() -> Result<Fields> {
    CHIPID_TRY(const auto code, text(given, "text"));
    CHIPID_TRY(const auto payload, scanned != 0 ? citizen::parse_scanned(code) : citizen::parse_qr(code));
    return fields_of(payload);
  });
}

int chipid_qr_explain_other(const char* given, chipid_fields** explanation) {
  return make_handle(explanation, [&]() -> Result<Fields> {
    CHIPID_TRY(const auto code, text(given, "text"));
    return fields_of(citizen::explain_other_code(code));
  });
}

int chipid_personal_number_parse(const char* number, chipid_fields** parts) {
  return make_handle(parts, [&]() -> Result<Fields> {
    CHIPID_TRY(const auto digits, text(number, "number"));
    CHIPID_TRY(const auto parsed, parse_personal_number(digits));
    return fields_of(parsed);
  });
}
