#pragma once

#include <chrono>
#include <string>

namespace chipid::serve {

/// "2026-11-29T01:30:15Z"
[[nodiscard]] std::string moment(std::chrono::sys_seconds time);

}  // namespace chipid::serve
