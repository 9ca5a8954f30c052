#pragma once

#include <bitset>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace chipid::counter::agent {

/// What a page may be given (docs/agent.md).
enum class Scope { id, demographics, portrait, family, verification, raw, match };
inline constexpr std::size_t scope_count = 7;

/// A set of them.
using Scopes = std::bitset<scope_count>;

[[nodiscard]] constexpr std::size_t index_of(Scope scope) {
  return static_cast<std::size_t>(scope);
}
/// "id", "demographics", ...
[[nodiscard]] std::string_view scope_name(Scope scope);
[[nodiscard]] std::optional<Scope> scope_named(std::string_view name);
[[nodiscard]] std::vector<Scope> all_in(const Scopes& scopes);
[[nodiscard]] Scopes scopes_of(std::initializer_list<Scope> list);
/// What a page gets that asked for nothing by name at pairing.
[[nodiscard]] Scopes asked_by_default();
/// portrait, family, raw: confirmed by the operator each time.
[[nodiscard]] Scopes confirmed_each_time();

}  // namespace chipid::counter::agent
