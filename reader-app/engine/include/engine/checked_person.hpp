#pragma once

#include "engine/lane.hpp"
#include "logic/outgoing.hpp"

namespace chipid::counter {

/// What of a person may be printed, sent, typed or kept: a copy of what the lane showed at one moment, so that it
/// outlives the screen. Personal data: whoever holds one drops it as soon as its work is done.
struct CheckedPerson {
  ReadReport report = {};  ///< with its verdict
  Workflow workflow = {};
  std::vector<Consent> consents = {};
  std::optional<Approval> approval = {};
  std::optional<Listing> listing = {};      ///< where the workflow works by a list
  QImage portrait = {};                     ///< null where there is none
  std::uint64_t visit = 0;                  ///< LaneData::visit
  std::chrono::sys_seconds judged_at = {};  ///< by the clock of this computer
  std::string operator_name = {};           ///< account of who is signed in; may be empty
};

/// Nothing where the lane shows no verdict.
[[nodiscard]] std::optional<CheckedPerson> checked_person(const Lane& lane, const Workflow& workflow,
                                                          std::string operator_name = {});

/// The unsigned evidence file of that person's card, the same for whoever asks: what a receipt names is what is kept.
/// Errors of encode_evidence(). Any thread.
[[nodiscard]] Result<Bytes> evidence_file(const CheckedPerson& person);

/// may_leave() for this person.
[[nodiscard]] Leave may_leave(const CheckedPerson& person, Outlet outlet);

}  // namespace chipid::counter
