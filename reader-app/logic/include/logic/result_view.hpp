#pragma once

#include <chipid/qr.hpp>
#include <chipid/read.hpp>
#include <string>
#include <vector>

#include "logic/listing.hpp"

/// A finished read as a counter shows it: text in one language, ready to be put on the screen.
namespace chipid::counter {

/// The band across the screen.
struct VerdictBand {
  Verdict verdict = Verdict::inconclusive;
  VerdictSymbol symbol = VerdictSymbol::rhombus;
  std::string title = {};     ///< a few words: "GENUINE CARD"
  std::string sentence = {};  ///< what it means and what to do
  Admission admission = Admission::stop;
  std::string admission_text = {};  ///< "Admit", "Admit with care: ..."
};

/// Where a value comes from.
enum class FieldSource { chip, qr, typed };

struct FieldView {
  std::string id = {};
  std::string label = {};
  std::string value = {};
  FieldSource source = FieldSource::chip;
  std::string source_text = {};  ///< "chip"; "QR code, not verified"
  bool large = false;            ///< one of the four that are shown beside the portrait
};

/// One row of "why?".
struct CheckView {
  std::string id = {};
  CheckStatus status = CheckStatus::not_performed;
  std::string status_text = {};
  std::string question = {};
  std::string finding = {};
  std::vector<std::pair<std::string, std::string>> detail = {};  ///< folded away: for a supervisor
};

struct ResultView {
  VerdictBand band = {};
  std::vector<FieldView> fields = {};  ///< those of the workflow first, in its order, then the rest
  std::vector<CheckView> why = {};     ///< what needs a look first, then the order of the table
  std::vector<std::string> notes = {};
  std::string listing = {};  ///< what the workflow's list says; empty where it works without one
  std::vector<std::string> attention =
      {};  ///< one line for each check that failed or is open, for the page of the result
};

/// A few words for a verdict.
[[nodiscard]] Sentence verdict_title(Verdict verdict);

/// The fields of a document as far as they are known, while it is being read or at its end.
[[nodiscard]] std::vector<FieldView> make_field_views(const Document& document, const Workflow& workflow,
                                                      Language language);
/// The same of a code that was scanned before the chip is read.
[[nodiscard]] std::vector<FieldView> make_field_views(const citizen::QrPayload& payload, const Workflow& workflow,
                                                      Language language);

/// What is shown while nothing but the code was read.
[[nodiscard]] VerdictBand make_unverified_band(const Workflow& workflow, Language language);

/// A supervisor has let the person through: that stands in the band.
void put_approval(VerdictBand& band, const std::string& by, Language language);

/// `listing`: what the workflow's list says of the person, where it works by one.
[[nodiscard]] ResultView make_result_view(const ReadReport& report, const Workflow& workflow, Language language,
                                          const std::optional<Listing>& listing = {});

}  // namespace chipid::counter
