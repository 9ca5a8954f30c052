#pragma once

#include <chipid/error.hpp>
#include <chipid/report.hpp>
#include <optional>
#include <span>
#include <vector>

namespace chipid::report {

/// What the failure of a check leads to: `E` invalid, `D` review.
enum class Level { E, D };

/// A row of the table of checks, checks.def.
struct CheckRow {
  std::string_view id = {};  ///< "dgN.hash" stands for the hash check of every data group
  Level level = Level::E;
  std::string_view asks_en = {};
  std::string_view asks_vi = {};
};

/// Every check, in the order in which they are shown.
[[nodiscard]] std::span<const CheckRow> check_rows() noexcept;

/// The row of a check, that of "dgN.hash" for "dg2.hash"; nullptr for an id that is in no table.
[[nodiscard]] const CheckRow* find_row(std::string_view id) noexcept;

/// "dg2.hash"
[[nodiscard]] std::string hash_check_id(std::uint32_t data_group);
/// 2 of "dg2.hash"; nothing for any other check.
[[nodiscard]] std::optional<std::uint32_t> hashed_group(std::string_view id) noexcept;

/// Ids of the checks, so that a slip of the pen does not compile: `report::ids::ds_chain` is "ds.chain".
namespace ids {
#define CHIPID_CHECK_ROW(name, id, ...) inline constexpr std::string_view name = id;
#include "report/checks.def"
#undef CHIPID_CHECK_ROW
}  // namespace ids

}  // namespace chipid::report
