#pragma once

#include <fmt/format.h>

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>

namespace chipid::tool {

[[nodiscard]] inline std::string to_hex(BytesView bytes) {
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

/// The value of --aa-challenge: eight bytes, else usage.bad_value.
[[nodiscard]] Result<Bytes> challenge_from_hex(const std::string& text);

}  // namespace chipid::tool
