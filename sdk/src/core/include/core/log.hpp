#pragma once

#include <chipid/export.hpp>
#include <functional>
#include <string>
#include <string_view>

namespace chipid::core {

/// Where log lines go; none by default. Set once at the start of the program, before any session: not thread-safe.
void set_log_sink(std::function<void(std::string_view line)> sink);

/// Writes one line, redacted: runs of 6 or more hex digits or digits, and MRZ-like runs, are shown as their length
/// only, so that no key, number, date or name gets into a log by mistake.
void log(std::string_view line);

/// What `log` does to a line; visible for its tests.
[[nodiscard]] std::string redact(std::string_view line);

}  // namespace chipid::core
