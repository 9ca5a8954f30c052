#include "address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

namespace chipid::counter::agent {
namespace {

using Pieces = std::array<std::uint16_t, 8>;

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

struct Run {
  std::size_t begin = 0;
  std::size_t size = 0;
};

// The first of the longest runs of zeros; a single one is not compressed.
Run longest_zeros(const Pieces& pieces) {
  Run longest;
  Run run;
  for (std::size_t index = 0; index < pieces.size(); ++index) {
    run = pieces[index] != 0 ? Run{index + 1, 0} : Run{run.begin, run.size + 1};
    if (run.size > longest.size) longest = run;
  }
  return longest.size > 1 ? longest : Run{pieces.size(), 0};
}

std::string hex(std::uint16_t piece) {
  std::array<char, 5> text{};
  std::snprintf(text.data(), text.size(), "%x", static_cast<unsigned>(piece));
  return text.data();
}

std::string written(const Pieces& pieces) {
  const auto zeros = longest_zeros(pieces);
  std::string text;
  for (std::size_t index = 0; index < pieces.size();) {
    if (index == zeros.begin) {
      text += index == 0 ? "::" : ":";
      index += zeros.size;
      continue;
    }
    text += hex(pieces[index++]);
    if (index < pieces.size()) text += ':';
  }
  return text;
}

}  // namespace

bool is_ipv4(std::string_view text) {
  in_addr address{};
  if (inet_pton(AF_INET, std::string(text).c_str(), &address) != 1) return false;
  std::array<char, INET_ADDRSTRLEN> again{};
  return inet_ntop(AF_INET, &address, again.data(), again.size()) != nullptr && text == again.data();
}

bool is_ipv6(std::string_view text) {
  in6_addr address{};
  if (text.size() >= INET6_ADDRSTRLEN || inet_pton(AF_INET6, std::string(text).c_str(), &address) != 1) return false;
  Pieces pieces{};
  for (std::size_t index = 0; index < pieces.size(); ++index)
    pieces[index] = static_cast<std::uint16_t>(address.s6_addr[2 * index] << 8U | address.s6_addr[2 * index + 1]);
  return text == written(pieces);
}

bool ends_in_number(std::string_view host) {
  const auto last = host.substr(host.rfind('.') + 1);
  if (is_digits(last)) return true;
  return last.starts_with("0x") && last.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

}  // namespace chipid::counter::agent
