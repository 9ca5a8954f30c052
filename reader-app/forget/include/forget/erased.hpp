#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace chipid::counter {

/// Why something is still there.
enum class WhyLeft {
  link,          ///< a link in the place of a file of ours: what it leads to is not touched
  another_user,  ///< it belongs to somebody else
  foreign,       ///< not made by this program, by its name or by what is in it
  second_name,   ///< the file has a further name (hard link), under which it stays
  in_use,        ///< another program has the history open
  failed,        ///< the system refused
  not_empty,     ///< a folder in which something stays that is told of by itself
  keyring,       ///< the keyring cannot be reached; what is in it opens nothing any more
  server,        ///< records on a server, which other counters use as well
  own_choice,    ///< where the user had files written, or a file that the user named
};

struct Left {
  std::string what = {};  ///< a path, or the address of a server
  WhyLeft why = WhyLeft::failed;
  std::string detail = {};  ///< a technical remark; may be empty
};

/// What was deleted and what was not.
struct Erased {
  std::vector<std::filesystem::path> gone = {};
  std::vector<Left> left = {};

  /// Nothing stayed that should have gone.
  [[nodiscard]] bool is_complete() const {
    return std::all_of(left.begin(), left.end(), [](const Left& one) { return one.why >= WhyLeft::keyring; });
  }
};

}  // namespace chipid::counter
