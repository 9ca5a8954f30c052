#pragma once

#include <chipid/verify.hpp>

namespace chipid::test {

/// The published example's holder, as a read gives them.
inline EvidenceReport sample_card(Verdict verdict = Verdict::authentic) {
  EvidenceReport report;
  report.document = {
      .number = "001090000123",
      .document_number = "090000123",
      .name = "Nguyễn Văn A",
      .birth_date = "1990-01-15",
      .sex = "male",
      .nationality = "VNM",
      .expiry_date = "2030-01-15",
      .no_expiry = false,
      .issue_date = "2021-04-20",
      .ethnicity = "Kinh",
      .religion = "Không",
      .residence = "Số 1, Phường B, Quận C, Hà Nội",
      .father = "Nguyễn Văn B",
      .old_number = "012345678",
      .mrz = {"IDVNM0900001233001090000123<<4", "9001158M3001156VNM<<<<<<<<<<<6", "NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<"}};
  report.verification.verdict = verdict;
  report.digest = "ab12";
  return report;
}

}  // namespace chipid::test
