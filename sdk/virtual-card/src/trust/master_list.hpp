#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string_view>
#include <vector>

namespace chipid::virtual_card {

/// A master list of the test authorities, as it should be or wrong.
struct MasterListKind {
  std::string_view name;  ///< empty: as it should be
  Result<Bytes> (*make)();
};

[[nodiscard]] const std::vector<MasterListKind>& master_list_table();

}  // namespace chipid::virtual_card
