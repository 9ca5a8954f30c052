#include "incoming.hpp"

namespace chipid::http {
namespace {

constexpr std::size_t largest_headers = std::size_t{64} << 10U;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const auto first = text.find_first_not_of(white);
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(white) - first + 1);
}

}  // namespace

// Fewer bytes taken than given end the transfer.
std::size_t take_body(char* data, std::size_t size, std::size_t count, void* target) {
  auto& incoming = *static_cast<Incoming*>(target);
  incoming.too_large = size * count > incoming.largest - incoming.answer.body.size();
  if (incoming.too_large) return 0;
  incoming.answer.body.append(data, size * count);
  return size * count;
}

// A status line begins the headers anew: those before were of an interim answer (RFC 9110, 15.2).
std::size_t take_header(char* data, std::size_t size, std::size_t count, void* target) {
  auto& incoming = *static_cast<Incoming*>(target);
  incoming.header_bytes += size * count;
  incoming.too_large = incoming.header_bytes > largest_headers;
  if (incoming.too_large) return 0;
  const std::string_view line(data, size * count);
  const auto colon = line.find(':');
  if (line.starts_with("HTTP/")) {
    incoming.answer.headers.clear();
  } else if (colon != std::string_view::npos) {
    incoming.answer.headers.push_back(
        {.name = std::string(line.substr(0, colon)), .value = core::WipedText(trimmed(line.substr(colon + 1)))});
  }
  return size * count;
}

}  // namespace chipid::http
