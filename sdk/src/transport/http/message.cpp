#include "http/message.hpp"

#include <algorithm>

namespace chipid::http {
namespace {

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::optional<std::string_view> Answer::header(std::string_view name) const {
  std::optional<std::string_view> found;
  for (const auto& entry : headers) {
    if (!same_name(entry.name, name)) continue;
    if (found) return std::nullopt;
    found = entry.value;
  }
  return found;
}

}  // namespace chipid::http
