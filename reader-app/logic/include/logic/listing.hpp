#pragma once

#include <chipid/read.hpp>
#include <optional>

#include "logic/workflow.hpp"
#include "records/site_record.hpp"

/// Whether the person stands on the list that a workflow works by: candidates of an exam, recipients of a payment.
namespace chipid::counter {

enum class ListState {
  searching,
  listed,
  other_name,  ///< the number is there beside another name or birth date
  not_listed,
  done_before,  ///< listed, and noted already that the person was here
  unreadable,   ///< no list, or none that can be understood
};

struct Listing {
  ListState state = ListState::searching;
  RecordSearch search = {};
  std::string noted_at = {};  ///< of done_before: as the register has it
};

/// What the search says of this person. `noted`: the same search in the register of who was here; not_found where there
/// is none yet.
[[nodiscard]] Listing make_listing(const Document& document, RecordSearch search, const RecordSearch& noted);

/// What the site does: the stricter one of what the verdict gets and what the list says. A list that was not searched
/// to its end, or that says another name, wants a supervisor.
[[nodiscard]] Admission admission(const Workflow& workflow, const Verification& verification,
                                  const std::optional<Listing>& listing);

/// One sentence with what to do.
[[nodiscard]] Sentence listing_sentence(const Workflow& workflow, const Listing& listing);

}  // namespace chipid::counter
