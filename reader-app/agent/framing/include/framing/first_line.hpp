#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chipid::counter::agent {

/// What the native host says before anything else: for which extension a browser started it. It is a claim: any program
/// of this user can make it, so that it opens nothing by itself.
[[nodiscard]] std::string first_line(std::string_view extension_origin);

struct FirstLine {
  bool is_door = false;     ///< otherwise it is a message of a program already
  std::string origin = {};  ///< empty where the claim has no form of an extension's origin
};
[[nodiscard]] FirstLine parse_first_line(std::string_view line);

}  // namespace chipid::counter::agent
