#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "serve/refusal.hpp"

namespace chipid::serve {

/// A value of a member that a request does not take: an array, an object, a fraction, true, false, null.
struct OtherValue {};

using MemberValue = std::variant<OtherValue, std::string, std::int64_t>;
/// The members of the outermost object.
using Members = std::map<std::string, MemberValue, std::less<>>;

/// One JSON object. What is nested in it is checked and passed over, so that nothing is kept of a deep or long text.
[[nodiscard]] Outcome<Members> parse_members(std::string_view text);

}  // namespace chipid::serve
