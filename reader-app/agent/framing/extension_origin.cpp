#include "framing/extension_origin.hpp"

#include <algorithm>

namespace chipid::counter::agent {
namespace {

constexpr std::string_view chromium = "chrome-extension://";
constexpr std::string_view firefox = "moz-extension://";
constexpr std::size_t chromium_id = 32;
constexpr std::size_t longest_firefox_id = 80;

bool all_of(std::string_view text, bool (*fits)(char)) {
  return std::all_of(text.begin(), text.end(), fits);
}

bool is_chromium_letter(char c) {
  return c >= 'a' && c <= 'p';
}

// What Firefox takes for an id: name@domain, or a UUID in braces.
bool is_firefox_letter(char c) {
  const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return word || std::string_view("@._-{}").find(c) != std::string_view::npos;
}

std::string_view after(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start ? text.substr(start.size()) : std::string_view{};
}

}  // namespace

bool is_extension_origin(std::string_view origin) {
  if (const auto id = after(origin, chromium); !id.empty())
    return id.size() == chromium_id && all_of(id, is_chromium_letter);
  const auto id = after(origin, firefox);
  return !id.empty() && id.size() <= longest_firefox_id && all_of(id, is_firefox_letter);
}

std::optional<std::string> extension_origin(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return std::nullopt;
  std::string origin = arguments.size() > 1 ? std::string(firefox) + arguments[1] : std::string{};
  if (!after(arguments[0], chromium).empty()) {
    if (arguments[0].back() != '/') return std::nullopt;
    origin = arguments[0].substr(0, arguments[0].size() - 1);
  }
  return is_extension_origin(origin) ? std::optional(origin) : std::nullopt;
}

}  // namespace chipid::counter::agent
