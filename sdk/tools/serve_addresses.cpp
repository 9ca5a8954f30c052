#include "serve_addresses.hpp"

#include <arpa/inet.h>

#include <charconv>

namespace chipid::tool {
namespace {

tl::unexpected<Error> bad(const std::string& text) {
  return fail(ErrorCode::usage_bad_value, "--listen", text + ": ADDRESS:PORT, as 127.0.0.1:17880 or [::1]:17880");
}

bool is_ipv4(const std::string& address) {
  in_addr parsed = {};
  return inet_pton(AF_INET, address.c_str(), &parsed) == 1;
}

bool is_ipv6(const std::string& address) {
  in6_addr parsed = {};
  return inet_pton(AF_INET6, address.c_str(), &parsed) == 1;
}

}  // namespace

Result<Listener> parse_listener(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return bad(text);
  auto address = text.substr(0, colon);
  const auto bracketed = address.size() > 2 && address.front() == '[' && address.back() == ']';
  if (bracketed) address = address.substr(1, address.size() - 2);
  if (bracketed ? !is_ipv6(address) : !is_ipv4(address)) return bad(text);
  std::uint16_t port = 0;
  const auto* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data() + colon + 1, end, port);
  if (parsed.ec != std::errc{} || parsed.ptr != end) return bad(text);
  return Listener{address, port};
}

bool is_loopback(const Listener& listener) {
  return listener.first == "::1" || listener.first.starts_with("127.");
}

}  // namespace chipid::tool
