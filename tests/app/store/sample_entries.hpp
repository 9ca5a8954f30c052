#pragma once

#include "outcomes.hpp"
#include "record/link.hpp"
#include "record/tokens.hpp"

namespace chipid::counter::store::test {

using namespace std::chrono_literals;

/// 2026-03-02, 08:00 UTC.
constexpr std::chrono::sys_seconds monday{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + 8h};

inline std::string number_of_person(std::uint32_t person) {
  auto digits = std::to_string(person);
  return "079190" + std::string(6 - digits.size(), '0') + digits;
}

/// The check number `index` of that person, the same at every call.
inline Entry check_of(const SiteKeys& keys, std::uint32_t index, std::uint32_t person, std::string_view name,
                      std::chrono::sys_seconds time = monday) {
  Entry entry{.kind = EntryKind::check, .time = time, .verdict = "authentic", .by = "lan", .purpose = "clinic"};
  for (std::size_t i = 0; i < 4; ++i) entry.id[i] = static_cast<std::uint8_t>(index >> (8 * i));
  const auto number = number_of_person(person);
  entry.masked_number = "••• " + number.substr(9);
  entry.tokens = tokens_of(keys, {.number = number, .name = name});
  return entry;
}

/// A chain in memory.
struct SampleChain {
  CounterKeys keys = ok(found_site());
  std::vector<Link> links = {};

  void add(std::uint32_t count, std::chrono::sys_seconds time = monday) {
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto entry = check_of(keys.site, static_cast<std::uint32_t>(links.size()), i, "Nguyễn Văn An", time);
      links.push_back(ok(seal_link(keys.site, keys.counter, links.size() + 1, end(), entry)));
    }
  }
  [[nodiscard]] Digest end() const { return links.empty() ? beginning_of(keys.counter) : links.back().digest; }
  [[nodiscard]] Head head() const { return ok(sign_head(keys, links.size(), end())); }
};

}  // namespace chipid::counter::store::test
