#pragma once

#include <string>

namespace chipid::diagnosis {

/// "Debian GNU/Linux 12 (bookworm), Linux 6.1.0-18-amd64 x86_64": the operating system, its kernel and processor.
[[nodiscard]] std::string system_name();

}  // namespace chipid::diagnosis
