#include "rules/origin.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "address.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t longest_origin = 300;
constexpr std::size_t longest_host = 253;
constexpr std::size_t longest_label = 63;

struct Parts {
  std::string_view scheme;
  std::string_view host;
};

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= longest_label && std::all_of(label.begin(), label.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
  });
}

bool is_name(std::string_view host) {
  if (host.size() > longest_host) return false;
  while (true) {
    const auto dot = host.find('.');
    if (!is_label(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

bool is_host(std::string_view host) {
  if (!host.empty() && host.front() == '[')
    return host.size() > 2 && host.back() == ']' && is_ipv6(host.substr(1, host.size() - 2));
  // The URL standard takes a name whose last label is a number for an address, however it is written.
  return ends_in_number(host) ? is_ipv4(host) : is_name(host);
}

bool is_port(std::string_view text, std::string_view scheme) {
  unsigned port = 0;
  const auto end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, port);
  return parsed.ec == std::errc() && parsed.ptr == end && text.front() != '0' && port <= 65535 &&
         port != (scheme == "https" ? 443U : 80U);
}

// scheme "://" host [":" port]
std::optional<Parts> parse_origin(std::string_view text) {
  if (text.size() > longest_origin) return std::nullopt;
  const auto separator = text.find("://");
  if (separator == std::string_view::npos) return std::nullopt;
  const auto scheme = text.substr(0, separator);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  const auto rest = text.substr(separator + 3);
  const auto bracket = rest.rfind(']');
  const auto colon = rest.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const auto host = rest.substr(0, colon);
  if (!is_host(host)) return std::nullopt;
  if (colon != std::string_view::npos && !is_port(rest.substr(colon + 1), scheme)) return std::nullopt;
  return Parts{scheme, host};
}

bool is_this_computer(std::string_view host) {
  return host == "localhost" || host.ends_with(".localhost") || host == "[::1]" ||
         (host.starts_with("127.") && is_ipv4(host));
}

}  // namespace

bool is_origin(std::string_view text) {
  return parse_origin(text).has_value();
}

bool may_be_paired(std::string_view origin) {
  const auto parts = parse_origin(origin);
  return parts && (parts->scheme == "https" || is_this_computer(parts->host));
}

}  // namespace chipid::counter::agent
