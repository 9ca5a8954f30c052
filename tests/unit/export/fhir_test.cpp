#include <chipid/records.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <vector>

#include "sample_card.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using nlohmann::json;
using test::ok;
using test::sample_card;

namespace {

json fhir_of(const EvidenceReport& report) {
  return json::parse(ok(records_to_fhir({&report, 1})));
}

// FHIR R4, 2.24.0.1: no empty value anywhere, no null, strings of visible text.
void check_values(const json& value) {
  CHECK_FALSE(value.is_null());
  if (value.is_structured()) {
    CHECK_FALSE(value.empty());
    for (const auto& part : value) check_values(part);
  } else if (value.is_string()) {
    const auto text = value.get<std::string>();
    CHECK_FALSE(text.empty());
    for (const char c : text) CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F));
  }
}

void check_identifier(const json& identifier) {
  CHECK((identifier["use"] == "official" || identifier["use"] == "old"));
  CHECK(std::regex_match(identifier["system"].get<std::string>(), std::regex("https?://\\S+")));
  CHECK(identifier["value"].is_string());
  CHECK(identifier["type"]["coding"][0]["system"] == "http://terminology.hl7.org/CodeSystem/v2-0203");
  const auto period = identifier.value("period", json::object());
  for (const auto& [name, day] : period.items()) {
    CHECK((name == "start" || name == "end"));
    CHECK(std::regex_match(day.get<std::string>(), std::regex("\\d{4}-\\d{2}-\\d{2}")));
  }
}

// The definition of Patient (FHIR R4, 8.1.2), as far as we write it: names, lists, codes of the required value sets.
void check_patient(const json& patient) {
  check_values(patient);
  CHECK(patient["resourceType"] == "Patient");
  const std::set<std::string> elements{"resourceType", "meta",   "extension", "identifier",
                                       "name",         "gender", "birthDate", "address"};
  for (const auto& [name, value] : patient.items()) {
    CAPTURE(name);
    CHECK(elements.count(name) == 1);
    const bool list = name == "extension" || name == "identifier" || name == "name" || name == "address";
    CHECK(value.is_array() == list);
  }
  const std::set<std::string> genders{"male", "female", "other", "unknown"};
  CHECK(genders.count(patient["gender"]) == 1);
  if (patient.contains("birthDate")) {
    CHECK(std::regex_match(patient["birthDate"].get<std::string>(), std::regex("\\d{4}-\\d{2}-\\d{2}")));
  }
  for (const auto& identifier : patient.value("identifier", json::array())) check_identifier(identifier);
  for (const auto& name : patient.value("name", json::array())) {
    CHECK(name["text"].is_string());
    if (name.contains("given")) CHECK(name["given"].is_array());
  }
}

}  // namespace

TEST_CASE("a citizen as a FHIR Patient with the identifier systems of the Vietnamese core guide") {
  const auto patient = fhir_of(sample_card());
  check_patient(patient);
  const auto& identifiers = patient["identifier"];
  REQUIRE(identifiers.size() == 2);
  CHECK(identifiers[0]["system"] == "http://fhir.ehealth.gov.vn/core/sid/national_id");
  CHECK(identifiers[0]["type"]["coding"][0]["code"] == "NI");
  CHECK(identifiers[0]["value"] == "001090000123");
  CHECK(identifiers[0]["period"] == json{{"start", "2021-04-20"}, {"end", "2030-01-15"}});
  CHECK(identifiers[1]["system"] == "http://fhir.ehealth.gov.vn/core/sid/citizen_id");
  CHECK(identifiers[1]["use"] == "old");
  CHECK(patient["name"][0] ==
        json{{"use", "official"}, {"text", "Nguyễn Văn A"}, {"family", "Nguyễn"}, {"given", {"Văn A"}}});
  CHECK(patient["gender"] == "male");
  CHECK(patient["birthDate"] == "1990-01-15");
  CHECK(patient["address"][0]["text"] == "Số 1, Phường B, Quận C, Hà Nội");
  CHECK(patient["meta"]["tag"][0]["code"] == "authentic");
  CHECK(patient["extension"][0]["extension"][0]["valueCodeableConcept"]["coding"][0]["code"] == "VNM");
}

TEST_CASE("a name's parts only where the MRZ tells them apart") {
  auto report = sample_card();
  report.document.mrz[2] = "NGUYEN<VAN<<A<<<<<<<<<<<<<<<<<";
  CHECK(fhir_of(report)["name"][0]["family"] == "Nguyễn Văn");
  report.document.mrz[2] = "TRAN<<VAN<A<<<<<<<<<<<<<<<<<<<";
  CHECK_FALSE(fhir_of(report)["name"][0].contains("family"));
  report.document.mrz.clear();
  CHECK(fhir_of(report)["name"][0] == json{{"use", "official"}, {"text", "Nguyễn Văn A"}});
}

TEST_CASE("what the card does not say is left out") {
  EvidenceReport report;
  report.document.birth_date = "1990";
  const auto patient = fhir_of(report);
  check_patient(patient);
  CHECK(patient.size() == 3);
  CHECK(patient["gender"] == "unknown");
  CHECK(patient["meta"]["tag"][0]["code"] == "none");
}

TEST_CASE("control characters and blanks do not get into FHIR strings") {
  auto report = sample_card();
  report.document.name = " \x01\tNguyễn \n A ";
  report.document.residence = "\x02 ";
  const auto patient = fhir_of(report);
  check_patient(patient);
  CHECK(patient["name"][0]["text"] == "Nguyễn A");
  CHECK_FALSE(patient.contains("address"));
}

TEST_CASE("a passport's number under its state, no number of a citizen") {
  EvidenceReport report;
  report.document = {
      .document_number = "X1234567A",
      .name = "ANNA MARIA SPECIMEN",
      .nationality = "UTO",
      .mrz = {"P<UTOSPECIMEN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "X1234567A7UTO8604127F3501140ZE184226B<<<<<14"}};
  const auto patient = fhir_of(report);
  check_patient(patient);
  REQUIRE(patient["identifier"].size() == 1);
  CHECK(patient["identifier"][0]["system"] == "http://hl7.org/fhir/sid/passport-UTO");
  CHECK(patient["identifier"][0]["type"]["coding"][0]["code"] == "PPN");
}

TEST_CASE("several cards are a collection, none an empty one without a list") {
  const std::vector reports{sample_card(), sample_card()};
  const auto bundle = json::parse(ok(records_to_fhir(reports)));
  CHECK(bundle["resourceType"] == "Bundle");
  CHECK(bundle["type"] == "collection");
  REQUIRE(bundle["entry"].size() == 2);
  for (const auto& entry : bundle["entry"]) check_patient(entry["resource"]);
  CHECK_FALSE(json::parse(ok(records_to_fhir({}))).contains("entry"));
}
