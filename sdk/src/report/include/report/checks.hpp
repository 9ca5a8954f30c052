#pragma once

#include <chipid/report.hpp>
#include <span>
#include <vector>

namespace chipid::report {

/// The ids of the checks that are one each for a document; `dgN.hash` comes once for every data group.
[[nodiscard]] std::span<const std::string_view> check_ids() noexcept;

/// "dg2.hash"
[[nodiscard]] std::string hash_check_id(std::uint32_t data_group);

/// Every check, not performed, because this version reads without judging; a hash check for each group listed.
[[nodiscard]] std::vector<Check> checks_not_performed(std::span<const std::uint32_t> data_groups);

}  // namespace chipid::report
