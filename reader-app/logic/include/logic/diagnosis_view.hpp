#pragma once

#include <chipid/diagnosis.hpp>
#include <string>
#include <vector>

/// What the page of the diagnosis says.
namespace chipid::counter {

struct DiagnosisRowView {
  DiagnosisRow::Level level = DiagnosisRow::Level::ok;
  std::string status = {};  ///< the level as a word
  std::string subject = {};
  std::string text = {};
  std::string repair = {};
};
struct DiagnosisView {
  std::string title = {};  ///< how things stand as a whole
  DiagnosisRow::Level level = DiagnosisRow::Level::ok;
  std::vector<DiagnosisRowView> rows = {};  ///< what is amiss first
  std::string versions = {};                ///< one line for all of them
};
[[nodiscard]] DiagnosisView diagnosis_view(const Diagnosis& diagnosis, Language language);

/// Files that this counter was told to use, and what became of them.
struct SiteFiles {
  bool has_records = false;
  Result<> records = {};  ///< the site's own records
  bool has_match_service = false;
  Result<> match_service = {};  ///< the profile of a match service
};
/// Rows for the files in use, to join those of the computer.
[[nodiscard]] std::vector<DiagnosisRow> site_rows(const SiteFiles& files);

}  // namespace chipid::counter
