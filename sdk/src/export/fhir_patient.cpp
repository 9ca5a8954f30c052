#include "fhir_patient.hpp"

#include <algorithm>
#include <chipid/mrz.hpp>

#include "core/text.hpp"
#include "gate.hpp"

namespace chipid::exporting {
namespace {

using Json = nlohmann::ordered_json;

// The identifier systems of the Vietnamese core guide (draft): there "citizen_id" is the former number of nine digits.
constexpr const char* national_id = "http://fhir.ehealth.gov.vn/core/sid/national_id";
constexpr const char* former_id = "http://fhir.ehealth.gov.vn/core/sid/citizen_id";
// FHIR R4, 2.25.1: passport numbers of a state, by its ISO 3166 code of three letters.
constexpr const char* passport_of = "http://hl7.org/fhir/sid/passport-";
constexpr const char* identifier_types = "http://terminology.hl7.org/CodeSystem/v2-0203";
constexpr const char* nationality_extension = "http://hl7.org/fhir/StructureDefinition/patient-nationality";
constexpr const char* verdicts = "urn:chipid:verdict";

Json identifier(const char* use, const char* type, const std::string& system, const std::string& value) {
  const Json coding{{"system", identifier_types}, {"code", type}};
  const Json type_of{{"coding", Json::array({coding})}};
  return {{"use", use}, {"type", type_of}, {"system", system}, {"value", value}};
}

// FHIR R4, 2.24.0.1, date: a whole day here.
bool is_day(const std::optional<std::string>& text) {
  constexpr std::string_view pattern = "dddd-dd-dd";
  return text && std::equal(text->begin(), text->end(), pattern.begin(), pattern.end(),
                            [](char c, char wanted) { return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted; });
}

// For how long the card says so.
void add_period(Json& identifier, const Document& document) {
  Json period;
  if (is_day(document.issue_date)) period["start"] = *document.issue_date;
  if (is_day(document.expiry_date)) period["end"] = *document.expiry_date;
  if (!period.empty()) identifier["period"] = period;
}

std::optional<Mrz> mrz_of(const Document& document) {
  std::string text;
  for (const auto& line : document.mrz) text += line + "\n";
  auto mrz = parse_mrz(text);
  return mrz ? std::optional(*std::move(mrz)) : std::nullopt;
}

bool is_state(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Json identifiers_of(const Document& document, const std::optional<Mrz>& mrz) {
  auto identifiers = Json::array();
  if (document.number) {
    identifiers.push_back(identifier("official", "NI", national_id, *document.number));
    add_period(identifiers.back(), document);
  }
  if (document.old_number) identifiers.push_back(identifier("old", "NI", former_id, *document.old_number));
  const bool passport = mrz && mrz->document_code.substr(0, 1) == "P" && is_state(mrz->issuing_state);
  if (passport && document.document_number) {
    identifiers.push_back(identifier("official", "PPN", passport_of + mrz->issuing_state, *document.document_number));
    add_period(identifiers.back(), document);
  }
  return identifiers;
}

// How many words at the start of the whole name are the family name, by what the MRZ keeps apart; 0: that is not known.
std::size_t family_words(const std::vector<std::string>& words, const Mrz& mrz) {
  std::string letters;
  for (std::size_t i = 0; i < words.size(); ++i) {
    letters += (i == 0 ? "" : " ") + core::to_mrz_letters(words[i]);
    if (letters == mrz.primary_identifier) return i + 1;
  }
  return 0;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c != ' ') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string text;
  for (auto i = from; i < to; ++i) text += (text.empty() ? "" : " ") + words[i];
  return text;
}

// The text is what an insurance portal wants, accents and all; its parts only where they are certain.
Json name_of(const std::string& text, const std::optional<Mrz>& mrz) {
  Json name{{"use", "official"}, {"text", text}};
  const auto words = words_of(text);
  const auto family = mrz ? family_words(words, *mrz) : 0;
  if (family == 0) return name;
  name["family"] = joined(words, 0, family);
  if (family < words.size()) name["given"] = Json::array({joined(words, family, words.size())});
  return name;
}

Json nationality(const std::string& code) {
  const Json coding{{"system", "urn:iso:std:iso:3166"}, {"code", code}};
  const Json concept_of{{"coding", Json::array({coding})}};
  const Json part{{"url", "code"}, {"valueCodeableConcept", concept_of}};
  return {{"url", nationality_extension}, {"extension", Json::array({part})}};
}

Json tag_of(const EvidenceReport& report) {
  return {{"tag", Json::array({{{"system", verdicts}, {"code", verdict_of(report)}}})}};
}

// FHIR R4, 2.24.0.1, string: not empty, no control characters.
std::optional<std::string> shown(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto words = words_of(core::to_displayable(core::as_bytes(*text)));
  auto clean = joined(words, 0, words.size());
  return clean.empty() ? std::nullopt : std::optional(std::move(clean));
}

Document cleaned(Document document) {
  for (auto* field :
       {&document.number, &document.old_number, &document.document_number, &document.name, &document.residence}) {
    *field = shown(*field);
  }
  return document;
}

}  // namespace

Json patient_of(const EvidenceReport& report) {
  const auto document = cleaned(report.document);
  const auto mrz = mrz_of(document);
  Json patient{{"resourceType", "Patient"}, {"meta", tag_of(report)}};
  if (document.nationality && is_state(*document.nationality)) {
    patient["extension"] = Json::array({nationality(*document.nationality)});
  }
  if (auto identifiers = identifiers_of(document, mrz); !identifiers.empty()) patient["identifier"] = identifiers;
  if (document.name) patient["name"] = Json::array({name_of(*document.name, mrz)});
  patient["gender"] = document.sex.value_or("unknown");
  if (is_day(document.birth_date)) patient["birthDate"] = *document.birth_date;
  if (document.residence) patient["address"] = Json::array({{{"use", "home"}, {"text", *document.residence}}});
  return patient;
}

}  // namespace chipid::exporting
