#pragma once

#include "logic/listing.hpp"

/// Whether what a card said may leave the counter: the one rule for paper, files, servers and other programs' forms.
namespace chipid::counter {

enum class Outlet {
  send,         ///< to the site's server
  type,         ///< into another program's form
  print,        ///< on paper or as PDF
  copy,         ///< to the clipboard
  export_data,  ///< into a file
  evidence,     ///< an evidence file, which is what remains of a card that was refused
};

enum class Leave {
  free,
  needs_supervisor,  ///< a supervisor has to let the person through first
  blocked,
};

/// Evidence may be kept of every card that was judged. Of the rest nothing leaves without a verdict, of an invalid card
/// whoever approves, nor where the workflow or its list stops; where they ask for a supervisor, not before `approved`.
[[nodiscard]] Leave may_leave(const Verification& verification, const Workflow& workflow, bool approved, Outlet outlet,
                              const std::optional<Listing>& listing = {});
/// Why not, and what to do; empty for `free`.
[[nodiscard]] Sentence leave_sentence(Leave leave);

}  // namespace chipid::counter
