#include "rules/site.hpp"

#include <algorithm>
#include <chipid/text.hpp>

#include "keys/base64.hpp"

namespace chipid::counter::agent {

bool is_shown_text(std::string_view text, std::size_t least, std::size_t most) {
  const auto is_first_byte = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; };
  const auto characters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first_byte));
  return characters >= least && characters <= most && displayable(text) == text;
}

bool is_site_name(std::string_view name) {
  return is_shown_text(name, 1, longest_name) && name.find_first_not_of(' ') != std::string_view::npos;
}

bool is_client_id(std::string_view text) {
  constexpr std::size_t size = 16;
  const auto bytes = store::from_base64url(text);
  return bytes && bytes->size() == size;
}

}  // namespace chipid::counter::agent
