#include "views/search_query.hpp"

#include <algorithm>

namespace chipid::counter {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

SearchQuery parse_search(std::string_view typed) {
  std::string text(trimmed(typed));
  if (text.empty()) return {};
  if (std::none_of(text.begin(), text.end(), is_digit)) return {SearchQuery::Kind::name, std::move(text)};
  text.erase(std::remove_if(text.begin(), text.end(), is_space), text.end());
  return {SearchQuery::Kind::number, std::move(text)};
}

}  // namespace chipid::counter
