#pragma once

#include <chipid/verify.hpp>
#include <nlohmann/json.hpp>

namespace chipid::exporting {

/// The holder of the card as an HL7 FHIR R4 Patient.
[[nodiscard]] nlohmann::ordered_json patient_of(const EvidenceReport& report);

}  // namespace chipid::exporting
