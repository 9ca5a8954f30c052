#pragma once

#include <chipid/report.hpp>
#include <string>

namespace chipid::tool {

/// For a terminal: the verdict with its symbol and sentence, what needs attention, and every check with its reason.
[[nodiscard]] std::string verdict_text(const Verification& verification, Language language);

/// One line for one of many results: symbol and word of the verdict, and what needs attention.
[[nodiscard]] std::string verdict_line(const Verification& verification, Language language);

}  // namespace chipid::tool
