#pragma once

#include <chipid/error.hpp>
#include <string>
#include <vector>

#include "history/history_status.hpp"

/// What is said of the history in the header and above its pages. Texts are in the language asked for.
namespace chipid::counter {

struct StatusView {
  enum class Level {
    quiet,  ///< nothing to be said in the header
    good,
    doubt,  ///< recorded, but somebody should look
    bad,    ///< cards are not recorded
  };
  Level level = Level::quiet;
  std::string pill = {};                ///< two or three words; empty for `quiet`
  std::string title = {};               ///< the same as a sentence
  std::string advice = {};              ///< what to do; may be empty
  std::vector<std::string> notes = {};  ///< what else is amiss, a sentence each
};

[[nodiscard]] StatusView status_view(const HistoryStatus& status, Language language);

/// A trouble as one text: what happened and what to do.
[[nodiscard]] std::string trouble_text(const store::Trouble& trouble, Language language);

}  // namespace chipid::counter
