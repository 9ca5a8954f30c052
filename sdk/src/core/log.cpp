#include "core/log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace chipid::core {
namespace {

std::function<void(std::string_view)>& sink() {
  static std::function<void(std::string_view)> instance;
  return instance;
}

// What could carry a key (hex), a number or date (digits) or a name (anything beyond ASCII, MRZ filler).
bool telling(char c) noexcept {
  const bool digit = c >= '0' && c <= '9';
  const bool hex_letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  return digit || hex_letter || c == '<' || static_cast<unsigned char>(c) >= 0x80;
}

bool upper_or_filler(char c) noexcept {
  return (c >= 'A' && c <= 'Z') || c == '<' || (c >= '0' && c <= '9');
}

template <typename Belongs>
std::size_t run_length(std::string_view text, std::size_t from, Belongs belongs) {
  std::size_t end = from;
  while (end < text.size() && belongs(text[end])) ++end;
  return end - from;
}

}  // namespace

void set_log_sink(std::function<void(std::string_view)> new_sink) {
  sink() = std::move(new_sink);
}

void log(std::string_view line) {
  if (sink()) sink()(redact(line));
}

std::string redact(std::string_view line) {
  constexpr std::size_t shortest_telling_run = 6;
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const auto run = std::max(run_length(line, i, telling), run_length(line, i, upper_or_filler));
    if (run >= shortest_telling_run) {
      out += fmt::format("[{} hidden]", run);
      i += run;
    } else {
      const auto plain = std::max<std::size_t>(run, 1);
      out += line.substr(i, plain);
      i += plain;
    }
  }
  return out;
}

}  // namespace chipid::core
