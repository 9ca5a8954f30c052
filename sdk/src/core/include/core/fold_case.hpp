#pragma once

#include <chipid/result.hpp>
#include <string>
#include <string_view>

namespace chipid::core {

/// UTF-8 text in a form in which texts that differ only in case are the same: Unicode's full case folding, in
/// normalisation form C. Text that is not UTF-8 is refused (data.malformed).
[[nodiscard]] Result<std::string> fold_case(std::string_view text);

}  // namespace chipid::core
