#include "citizen/agreement.hpp"

namespace chipid::citizen {
namespace {

// A contradiction counts most, silence least; of two agreements the plainer one.
int weight(Agreement agreement) {
  switch (agreement) {
    case Agreement::differs:
      return 3;
    case Agreement::equal:
      return 2;
    case Agreement::equal_normalised:
      return 1;
    case Agreement::absent:
      break;
  }
  return 0;
}

// A name that agrees with DG13's letters is not gainsaid by the MRZ, which lacks the accents by which a scanner's
// damage is known; whether DG1 and DG13 agree is a check of its own.
bool is_settled(const FieldAgreement& field) {
  return field.field == "name" &&
         (field.agreement == Agreement::equal || field.agreement == Agreement::equal_normalised);
}

void take_weightier(std::vector<FieldAgreement>& fields, const std::vector<FieldAgreement>& others) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (is_settled(fields[i])) continue;
    if (weight(others[i].agreement) > weight(fields[i].agreement)) fields[i].agreement = others[i].agreement;
  }
}

}  // namespace

std::vector<std::string> differing_fields(const Mrz& mrz, const Dg13& dg13) {
  return differing(compare(claims_of(mrz, Source::dg1), claims_of(dg13)));
}

std::vector<FieldAgreement> compare_with_chip(const QrPayload& payload, const Mrz* mrz, const Dg13* dg13) {
  const auto code = claims_of(payload);
  auto fields = compare(code, dg13 == nullptr ? Claims{} : claims_of(*dg13));
  if (mrz != nullptr) take_weightier(fields, compare(code, claims_of(*mrz, Source::dg1)));
  return fields;
}

}  // namespace chipid::citizen
