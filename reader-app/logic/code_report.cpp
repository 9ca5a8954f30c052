#include "logic/code_report.hpp"

#include <chipid/document_fields.hpp>

namespace chipid::counter {

Document document_of(const citizen::QrPayload& payload) {
  Document document;
  document.number = payload.number;
  document.name = payload.name;
  document.birth_date = payload.birth_date ? payload.birth_date : payload.birth_year;
  document.residence = payload.residence;
  document.issue_date = payload.issue_date;
  document.old_number = payload.old_number;
  if (payload.sex) document.sex = *payload.sex == Sex::male ? "male" : "female";
  for (const auto& field : document_fields()) {
    if (document.*field.value) document.sources[std::string(field.id)] = "QR";
  }
  return document;
}

ReadReport report_of_code(const citizen::QrPayload& payload) {
  ReadReport report;
  report.document = document_of(payload);
  report.qr = payload.raw;
  report.verification.verdict = Verdict::unverified;
  return report;
}

}  // namespace chipid::counter
