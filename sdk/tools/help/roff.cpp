#include "roff.hpp"

#include <algorithm>

namespace chipid::tool::help::roff {
namespace {

std::string_view mark(char letter) {
  switch (letter) {
    case '\\':
      return "\\e";
    case '-':
      return "\\-";
    case '~':
      return "\\(ti";
    case '^':
      return "\\(ha";
    default:
      return {};
  }
}

std::string escaped(std::string_view plain, std::string_view apostrophe) {
  std::string result;
  for (const char letter : plain) {
    const auto other = letter == '\'' ? apostrophe : mark(letter);
    if (other.empty()) {
      result += letter;
    } else {
      result += other;
    }
  }
  return result;
}

// A line that begins with one of these would be a request.
std::string safe(std::string line) {
  return !line.empty() && (line.front() == '.' || line.front() == '\'') ? "\\&" + line : line;
}

}  // namespace

std::string text(std::string_view plain) {
  std::string result;
  bool is_code = false;
  for (std::size_t at = 0; at <= plain.size(); is_code = !is_code) {
    const auto end = std::min(plain.find('`', at), plain.size());
    const auto part = plain.substr(at, end - at);
    if (!part.empty()) result += is_code ? bold(part) : escaped(part, "'");
    at = end + 1;
  }
  return safe(result);
}

std::string code(std::string_view plain) {
  return safe(escaped(plain, "\\(aq"));
}

std::string bold(std::string_view plain) {
  return "\\fB" + escaped(plain, "\\(aq") + "\\fR";
}

std::string italic(std::string_view plain) {
  return "\\fI" + escaped(plain, "\\(aq") + "\\fR";
}

}  // namespace chipid::tool::help::roff
