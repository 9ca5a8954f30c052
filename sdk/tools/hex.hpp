#pragma once

#include <fmt/format.h>

#include <chipid/bytes.hpp>
#include <string>

namespace chipid::tool {

[[nodiscard]] inline std::string to_hex(BytesView bytes) {
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

}  // namespace chipid::tool
