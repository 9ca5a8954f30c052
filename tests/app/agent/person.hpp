#pragma once

#include "talk/desk.hpp"

namespace chipid::counter::agent::test {

inline const std::string number = "001203000123";
inline const std::string name = "Nguy\u1EC5n V\u0103n An";

/// Somebody who does not exist, with every field.
inline Document somebody() {
  Document document;
  document.number = number;
  document.document_number = "203000123";
  document.name = name;
  document.birth_date = "1990-05-06";
  document.sex = "male";
  document.nationality = "VNM";
  document.expiry_date = "2030-05-06";
  document.no_expiry = false;
  document.issue_date = "2021-05-06";
  document.ethnicity = "Kinh";
  document.religion = "none";
  document.place_of_origin = "origin-place";
  document.residence = "residence-place";
  document.identifying_marks = "a-scar";
  document.father = "father-name";
  document.mother = "mother-name";
  document.spouse = "spouse-name";
  document.old_number = "012345678";
  document.chip_id = "chip-number";
  document.mrz = {"IDVNM2030001234001203000123<<8"};
  document.sources = {{"number", "DG13"}, {"name", "DG13"}, {"father", "DG13"}};
  return document;
}

/// A genuine card of theirs.
inline ReadAnswer answer_of(Verdict verdict = Verdict::authentic) {
  auto report = std::make_shared<ReadReport>();
  report->document = somebody();
  report->verification.verdict = verdict;
  report->verification.checks = {{.id = "sod.signature",
                                  .status = verdict == Verdict::invalid ? CheckStatus::failed : CheckStatus::passed,
                                  .reason_id = "sod.signature.passed",
                                  .reason = {"The signature is right.", "Ch\u1EEF k\u00FD \u0111\u00FAng."},
                                  .detail = {}}};
  if (verdict == Verdict::invalid) report->verification.attention = {"sod.signature"};
  return {.report = report,
          .granted = Scopes().set(),
          .accepted = verdict == Verdict::authentic,
          .may_leave = verdict != Verdict::invalid,
          .policy = "default",
          .portrait = {0xFF, 0xD8, 0xFF},
          .portrait_checked = true,
          .evidence = {'e', 'v', 'i', 'd'},
          .evidence_digest = std::string(64, 'a'),
          .read_at = std::chrono::sys_seconds(std::chrono::seconds(1'780'000'000))};
}

}  // namespace chipid::counter::agent::test
