#pragma once

#include <chipid/error.hpp>
#include <chipid/report.hpp>
#include <optional>
#include <string>
#include <vector>

/// What comes of a biometric comparison, whoever made it: this machine, a service, the card.
namespace chipid {

/// What came of a comparison.
enum class MatchDecision {
  match,
  inconclusive,  ///< compared; the score is neither clearly one person's nor clearly two people's
  no_match,
  unavailable,    ///< could not be compared: MatchResult::trouble says why. Never to be taken for a "no"
  not_performed,  ///< not asked for
};

/// "match", "inconclusive", ...
[[nodiscard]] CHIPID_API std::string_view match_decision_name(MatchDecision decision) noexcept;

/// What was compared.
enum class MatchModality { face, finger };

/// Who compared.
enum class MatchMethod {
  local,    ///< the face matcher of this machine: a clerk's aid
  remote,   ///< a match service
  on_card,  ///< the card itself (ISO/IEC 24787)
};

/// "local", "remote", "on_card".
[[nodiscard]] CHIPID_API std::string_view match_method_name(MatchMethod method) noexcept;

/// What was done against pictures and masks held before the camera. Never a claim of ISO/IEC 30107-3.
enum class PadLevel {
  none,
  attended,   ///< a clerk saw the capture
  challenge,  ///< the person followed a request made at random
};

/// "none", "attended", "challenge".
[[nodiscard]] CHIPID_API std::string_view pad_level_name(PadLevel level) noexcept;

/// Something about a picture that makes a comparison worse.
struct QualityIssue {
  std::string id = {};       ///< stable, such as "face.eyes_too_near"
  std::string picture = {};  ///< "reference" or "probe"
  bool refused = false;      ///< so bad that nothing was compared
  double value = 0;          ///< as measured; the unit is the measure's
  Sentence text = {};        ///< what is wrong and what to do
};

/// A comparison of the holder with the document.
struct MatchResult {
  MatchModality modality = MatchModality::face;
  MatchDecision decision = MatchDecision::not_performed;
  MatchMethod method = MatchMethod::local;
  /// As the matcher gave it, in its own scale; nothing where it gave none.
  std::optional<double> score = {};
  /// From which score on it is a match, in the same scale.
  std::optional<double> threshold = {};
  std::string model = {};         ///< name of the model or of the service
  std::string model_sha256 = {};  ///< lower-case hex, of the files of the model; empty where there are none
  /// The name of the calibration by which the thresholds were chosen; empty: not calibrated for this site's people.
  std::string calibration = {};
  /// Names this capture's request to a service, the same on its retries; empty for others.
  std::string transaction_id = {};
  PadLevel pad_level = PadLevel::none;
  std::vector<QualityIssue> quality = {};
  /// How many refusals the card still takes, where it said so.
  std::optional<unsigned> tries_left = {};
  /// Why the decision is `unavailable`.
  std::optional<Error> trouble = {};
  double milliseconds = 0;  ///< of the comparison, loading of models not counted
};

/// One sentence on the outcome and what to do next.
[[nodiscard]] CHIPID_API Sentence match_sentence(const MatchResult& result);
/// The result as the JSON object of `chipid match --json`, UTF-8, indented.
[[nodiscard]] CHIPID_API std::string to_json(const MatchResult& result);

}  // namespace chipid
