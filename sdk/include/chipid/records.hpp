#pragma once

#include <chipid/verify.hpp>
#include <span>

/// What cards say, for other systems. Nothing of a card whose electronic check failed is handed on: each of these gives
/// export.invalid_card where one of the reports has that verdict. With any other verdict the record says which it was.
namespace chipid {

/// {"records": [...]}, each as to_json() has it: all that was read. UTF-8, indented, with its line end.
[[nodiscard]] CHIPID_API Result<std::string> records_to_json(std::span<const EvidenceReport> reports);

/// How the CSV file is written.
struct CsvOptions {
  bool byte_order_mark = false;  ///< Excel takes a file for UTF-8 only with it
};
/// A head line and a line a card (RFC 4180, CRLF, UTF-8), without what a register seldom may keep: ethnicity, religion,
/// identifying marks, relatives. No field can start a formula: an apostrophe stands before =, +, -, @, tab and return.
[[nodiscard]] CHIPID_API Result<std::string> records_to_csv(std::span<const EvidenceReport> reports,
                                                            const CsvOptions& options = {});

/// HL7 FHIR R4: a Patient for one report, a Bundle (collection) of them for any other number. Identifier systems are
/// those of the Vietnamese core guide; the verdict is a tag. Leaves out what records_to_csv() does.
[[nodiscard]] CHIPID_API Result<std::string> records_to_fhir(std::span<const EvidenceReport> reports);

}  // namespace chipid
