#include "head_rules.hpp"

#include <algorithm>

namespace chipid::http {
namespace {

constexpr std::size_t longest_length = 18;  // digits; no number of bytes is longer

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}
bool is_space(char c) {
  return c == ' ' || c == '\t';
}
bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}
bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
}

// RFC 9112, 2.2 and 5.2: CR and LF come together, and what follows them starts a field.
bool line_end_is_sound(std::string_view bytes, std::size_t at) {
  if (bytes[at] == '\n') return at > 0 && bytes[at - 1] == '\r' && (at + 1 == bytes.size() || !is_space(bytes[at + 1]));
  return at + 1 == bytes.size() || bytes[at + 1] == '\n';
}

bool byte_is_sound(std::string_view bytes, std::size_t at) {
  const char c = bytes[at];
  return c == '\r' || c == '\n' ? line_end_is_sound(bytes, at) : !is_control(c);
}

bool names_version(std::string_view line) {
  constexpr std::string_view version = " HTTP/1.";
  return line.size() > version.size() && line.substr(line.size() - version.size() - 1, version.size()) == version;
}

// RFC 9112, 3.2.1 and 3.2.4 alone: no proxy is asked for here.
bool target_is_sound(const Head& head) {
  const bool of_origin = head.target.starts_with('/') || (head.target == "*" && head.method == "OPTIONS");
  return of_origin &&
         std::all_of(head.target.begin(), head.target.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
}

bool host_is_sound(const Head& head) {
  const auto host = head.field("host");
  return host && std::all_of(host->begin(), host->end(), [](char c) {
           return is_digit(c) || is_letter(c) || std::string_view("-._~:[]%").find(c) != std::string_view::npos;
         });
}

bool length_is_sound(const Head& head) {
  if (head.count("content-length") == 0) return true;
  const auto length = head.field("content-length");
  return length && !length->empty() && length->size() <= longest_length &&
         std::all_of(length->begin(), length->end(), is_digit);
}

}  // namespace

bool may_be_head(std::string_view bytes, std::size_t from) {
  // The last byte of before was judged without its neighbour.
  for (std::size_t at = from == 0 ? 0 : from - 1; at < bytes.size(); ++at)
    if (!byte_is_sound(bytes, at)) return false;
  const auto line_end = bytes.find('\r');
  return line_end == std::string_view::npos || names_version(bytes.substr(0, line_end));
}

int trouble_of(const Head& head, bool http_1_0) {
  const std::size_t codings = head.count("transfer-encoding");
  if (!target_is_sound(head) || !host_is_sound(head) || !length_is_sound(head)) return 400;
  if (codings == 0) return 0;
  if (http_1_0 || codings > 1 || head.count("content-length") > 0) return 400;
  return same(*head.field("transfer-encoding"), "chunked") ? 0 : 501;
}

bool names(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    std::string_view item = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    while (!item.empty() && is_space(item.front())) item.remove_prefix(1);
    while (!item.empty() && is_space(item.back())) item.remove_suffix(1);
    if (same(item, word)) return true;
  }
  return false;
}

}  // namespace chipid::http
