#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>

namespace chipid::tool {

/// What an http or https address names: at most 256 MB within 120 s, five redirects, certificates of servers checked;
/// network.failure otherwise.
[[nodiscard]] Result<Bytes> download(const std::string& address);

}  // namespace chipid::tool
