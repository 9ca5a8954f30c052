#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chipid::counter::store {

/// The words of a name as they are searched for: without accents, case and đ ("Nguyễn Thị Đào": nguyen, thi, dao). At
/// most 12 words of at most 16 bytes; longer ones are cut.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view name);

}  // namespace chipid::counter::store
