#pragma once

#include <chipid/read.hpp>
#include <string>

namespace chipid::tool {

/// A read as a person wants it on a terminal: the verdict and what was checked, the person, the steps.
[[nodiscard]] std::string text_report(const ReadReport& report, Language language);

/// The person alone.
[[nodiscard]] std::string person_text(const Document& document, Language language);

}  // namespace chipid::tool
