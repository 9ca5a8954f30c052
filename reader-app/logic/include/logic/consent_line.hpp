#pragma once

#include <chipid/consent.hpp>
#include <string>

#include "logic/workflow.hpp"

/// The line that the holder has agreed to before anything is compared or sent.
namespace chipid::counter {

enum class ConsentKind {
  face_here,     ///< compared by this computer
  face_service,  ///< sent to a match service
  finger,        ///< compared by the card
};

struct ConsentLine {
  ConsentKind kind = ConsentKind::face_here;
  std::string id = {};    ///< of the wording; what is recorded
  std::string text = {};  ///< with the purpose of the workflow and the name of the service in it
};

/// `service`: as its profile calls it; for `face_service` alone.
[[nodiscard]] ConsentLine consent_line(ConsentKind kind, const Workflow& workflow, const std::string& service,
                                       Language language);
/// What is recorded of it.
[[nodiscard]] Consent consent_to(const ConsentLine& line, const Workflow& workflow, std::chrono::sys_seconds now);

}  // namespace chipid::counter
