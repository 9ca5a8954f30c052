#pragma once

#include <chipid/export.hpp>
#include <chipid/match.hpp>
#include <chipid/report.hpp>
#include <chrono>
#include <string>

namespace chipid {

/// That the holder was told what is compared and what for, and agreed, before anything was compared or sent.
struct Consent {
  MatchModality modality = MatchModality::face;
  std::string wording = {};            ///< stable name of the sentence that was shown, such as "face_here.1"
  std::string purpose = {};            ///< stable name of what it is done for, such as that of a workflow
  std::chrono::sys_seconds time = {};  ///< when it was given, by the clock of this computer
};

/// Writes it into the detail of that comparison's check, and so into the report and into evidence. To be called after
/// add_match(), and anew after each that follows. A verification without such a check stays as it is.
CHIPID_API void record_consent(Verification& verification, const Consent& consent);

}  // namespace chipid
