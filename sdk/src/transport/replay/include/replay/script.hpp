#pragma once

#include <chipid/replay.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace chipid::replay {

struct Exchange {
  Bytes command = {};
  Bytes response = {};
};

/// The content of a script file.
struct Script {
  ReplayLevel level = ReplayLevel::wire;
  std::string reader = {};
  Bytes atr = {};
  std::vector<Bytes> random = {};
  std::vector<Exchange> exchanges = {};
};

/// Greatest file taken, in bytes.
inline constexpr std::size_t max_script_size = std::size_t{64} * 1024 * 1024;

/// data.malformed or data.over_limit with the offset; takes no more memory than a few times the text.
[[nodiscard]] Result<Script> parse_script(std::string_view json);
[[nodiscard]] std::string to_json(const Script& script);

}  // namespace chipid::replay
