#include "rules/scopes.hpp"

#include <algorithm>
#include <array>

namespace chipid::counter::agent {
namespace {

constexpr std::array<std::string_view, scope_count> names = {"id",           "demographics", "portrait", "family",
                                                             "verification", "raw",          "match"};

}  // namespace

std::string_view scope_name(Scope scope) {
  return names[index_of(scope)];
}

std::optional<Scope> scope_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Scope>(found - names.begin());
}

std::vector<Scope> all_in(const Scopes& scopes) {
  std::vector<Scope> all;
  for (std::size_t index = 0; index < scope_count; ++index) {
    if (scopes.test(index)) all.push_back(static_cast<Scope>(index));
  }
  return all;
}

Scopes scopes_of(std::initializer_list<Scope> list) {
  Scopes scopes;
  for (const auto scope : list) scopes.set(index_of(scope));
  return scopes;
}

Scopes confirmed_each_time() {
  return scopes_of({Scope::portrait, Scope::family, Scope::raw});
}

Scopes asked_by_default() {
  return scopes_of({Scope::id, Scope::demographics, Scope::verification});
}

}  // namespace chipid::counter::agent
