#pragma once

#include <chipid/report.hpp>
#include <optional>
#include <span>
#include <string>

#include "logic/workflow.hpp"
#include "record/entries_to_json.hpp"

namespace chipid::counter {

/// A record as the history page shows it.
struct LogLine {
  std::chrono::sys_seconds time = {};
  std::string title = {};                    ///< the verdict in a few words, or what else was done
  std::optional<VerdictSymbol> symbol = {};  ///< of a verdict
  std::string number = {};                   ///< masked; may be empty
  std::string by = {};                       ///< account; may be empty
  std::string detail = {};                   ///< purpose, what was done with the data, reason; may be empty
};

/// `workflows`: what purposes are called.
[[nodiscard]] LogLine log_line(const store::Entry& entry, std::span<const Workflow> workflows, Language language);

}  // namespace chipid::counter
