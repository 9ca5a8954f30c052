#include <chipid/mrz.hpp>

#include "fields.hpp"
#include "make_handle.hpp"

namespace chipid::capi {
namespace {

const char* format_name(MrzFormat format) {
  switch (format) {
    case MrzFormat::td1:
      return "td1";
    case MrzFormat::td2:
      return "td2";
    case MrzFormat::td3:
      break;
  }
  return "td3";
}

Fields fields_of(const Mrz& mrz) {
  Fields fields;
  fields.add("format", format_name(mrz.format));
  fields.add("document_code", mrz.document_code);
  fields.add("issuing_state", mrz.issuing_state);
  fields.add("document_number", mrz.document_number);
  fields.add("birth_date", mrz.birth_date);
  fields.add("sex", std::string(1, mrz.sex));
  fields.add("expiry_date", mrz.expiry_date);
  fields.add("nationality", mrz.nationality);
  fields.add("primary_identifier", mrz.primary_identifier);
  fields.add("secondary_identifier", mrz.secondary_identifier);
  fields.add("optional_data", mrz.optional_data);
  fields.add("optional_data_2", mrz.optional_data_2);
  fields.add("check_digits", mrz.all_check_digits_hold() ? "yes" : "no");
  return fields;
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_mrz_parse(const char* lines, chipid_fields** mrz) {
  return make_handle(mrz, [&]() -> Result<Fields> {
    CHIPID_TRY(const auto given, text(lines, "lines"));
    CHIPID_TRY(const auto parsed, parse_mrz(given));
    return fields_of(parsed);
  });
}
