#pragma once

#include <filesystem>
#include <vector>

#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {

/// A trust folder of another content than the usual one.
struct TrustSet {
  std::string_view name;  ///< empty: the usual one
  Result<> (*write)(const std::filesystem::path& folder);
};

[[nodiscard]] const std::vector<TrustSet>& trust_set_table();
/// Every authority that genuine test cards stand under: the two defaults first, then each family for both countries.
[[nodiscard]] std::vector<TestPki> all_authorities();

}  // namespace chipid::virtual_card
