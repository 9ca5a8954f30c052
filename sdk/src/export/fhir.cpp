#include <chipid/records.hpp>

#include "fhir_patient.hpp"
#include "gate.hpp"

namespace chipid {
namespace {

using Json = nlohmann::ordered_json;

Json bundle_of(std::span<const EvidenceReport> reports) {
  Json bundle{{"resourceType", "Bundle"}, {"type", "collection"}};
  // An empty list is no FHIR.
  for (const auto& report : reports) bundle["entry"].push_back({{"resource", exporting::patient_of(report)}});
  return bundle;
}

}  // namespace

Result<std::string> records_to_fhir(std::span<const EvidenceReport> reports) {
  CHIPID_CHECK(exporting::refuse_invalid(reports));
  const auto resource = reports.size() == 1 ? exporting::patient_of(reports.front()) : bundle_of(reports);
  return resource.dump(2) + "\n";
}

}  // namespace chipid
