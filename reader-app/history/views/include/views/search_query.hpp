#pragma once

#include <string>
#include <string_view>

namespace chipid::counter {

/// What somebody looks for in the history.
struct SearchQuery {
  enum class Kind { nothing, number, name };
  Kind kind = Kind::nothing;
  std::string text = {};  ///< without what surrounds it; of a number without spaces

  friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// A number where there is a digit (document numbers have letters as well), else a name.
[[nodiscard]] SearchQuery parse_search(std::string_view typed);

}  // namespace chipid::counter
