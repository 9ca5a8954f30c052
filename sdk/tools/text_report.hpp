#pragma once

#include <chipid/read.hpp>
#include <string>

namespace chipid::tool {

/// A read as a person wants it on a terminal: the person, the steps, what was checked.
[[nodiscard]] std::string text_report(const ReadReport& report, Language language);

}  // namespace chipid::tool
