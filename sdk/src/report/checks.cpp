#include "report/checks.hpp"

#include <algorithm>
#include <charconv>

namespace chipid::report {
namespace {

constexpr CheckRow rows[] = {
#define CHIPID_CHECK_ROW(name, id, level, asks_en, asks_vi) {id, Level::level, asks_en, asks_vi},
#include "report/checks.def"
#undef CHIPID_CHECK_ROW
};

// ICAO 9303-10, 4.6.2.3: data groups are numbered 1 to 16.
constexpr std::uint32_t last_data_group = 16;

}  // namespace

std::span<const CheckRow> check_rows() noexcept {
  return rows;
}

const CheckRow* find_row(std::string_view id) noexcept {
  const auto wanted = hashed_group(id) ? ids::dg_hash : id;
  const auto* row = std::find_if(std::begin(rows), std::end(rows), [&](const auto& r) { return r.id == wanted; });
  return row == std::end(rows) ? nullptr : row;
}

std::string hash_check_id(std::uint32_t data_group) {
  return "dg" + std::to_string(data_group) + ".hash";
}

std::optional<std::uint32_t> hashed_group(std::string_view id) noexcept {
  if (id.size() < 8 || id.substr(0, 2) != "dg" || id.substr(id.size() - 5) != ".hash") return std::nullopt;
  const auto digits = id.substr(2, id.size() - 7);
  std::uint32_t group = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), group);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  return whole && digits.front() != '0' && group <= last_data_group ? std::optional(group) : std::nullopt;
}

}  // namespace chipid::report

namespace chipid {

std::string_view check_status_name(CheckStatus status) noexcept {
  constexpr std::string_view names[] = {"passed", "failed", "inconclusive", "not_supported", "not_performed"};
  return names[static_cast<std::size_t>(status)];
}

Sentence check_question(std::string_view id) {
  const auto* row = report::find_row(id);
  return row == nullptr ? Sentence{} : Sentence{std::string(row->asks_en), std::string(row->asks_vi)};
}

}  // namespace chipid
