#pragma once

#include <chipid/report.hpp>
#include <optional>
#include <string_view>

namespace chipid::counter {

/// A check in the words of a counter.
struct PlainCheck {
  Sentence question = {};
  Sentence passed = {};  ///< the answer where nothing is amiss
};

/// Nothing where the library's own words do.
[[nodiscard]] std::optional<PlainCheck> plain_check(std::string_view id);

}  // namespace chipid::counter
