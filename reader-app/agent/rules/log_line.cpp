#include "rules/log_line.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "rules/origin.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t longest_part = 200;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text.substr(0, longest_part)) {
    const auto value = static_cast<unsigned char>(byte);
    if (value > 0x20 && value < 0x7F && byte != '"' && byte != '\\') {
      out += byte;
      continue;
    }
    std::array<char, 5> code{};
    std::snprintf(code.data(), code.size(), "\\x%02x", static_cast<unsigned>(value));
    out += code.data();
  }
  return text.size() > longest_part ? out + "..." : out;
}

// What nobody serves may hold anything, a person's number as well.
std::string_view known_path(std::string_view path) {
  constexpr std::array<std::string_view, 5> paths = {"/v1/health", "/v1/pair", "/v1/readers", "/v1/keys",
                                                     "/v1/session"};
  path = path.substr(0, path.find_first_of("?#"));
  return std::find(paths.begin(), paths.end(), path) == paths.end() ? "other" : path;
}

std::string known_origin(const std::string& origin) {
  return origin.empty() || origin == "null" || is_origin(origin) ? escaped(origin) : "malformed";
}

}  // namespace

std::string_view door_name(Door door) {
  constexpr std::array<std::string_view, 4> names = {"http", "native", "unix", "compatibility"};
  return names[static_cast<std::size_t>(door)];
}

std::string refusal_line(RefusalCode code, const RefusedRequest& request) {
  const auto& row = refusal_row(code);
  return "refused gate=" + std::string(row.gate) + " code=" + std::string(row.words.id) + " origin=\"" +
         known_origin(request.origin) + "\" door=" + std::string(door_name(request.door)) +
         " method=" + escaped(request.method) + " path=" + std::string(known_path(request.path));
}

void RefusalLog::refused(RefusalCode code, const RefusedRequest& request, Instant now) {
  say(refusal_line(code, request), now);
}

void RefusalLog::say(const std::string& line, Instant now) {
  const std::lock_guard lock(mutex_);
  begin_second(now);
  if (written_ >= a_second_) {
    ++counted_;
    return;
  }
  ++written_;
  sink_(line);
}

void RefusalLog::tick(Instant now) {
  const std::lock_guard lock(mutex_);
  begin_second(now);
}

void RefusalLog::begin_second(Instant now) {
  if (now - second_ < std::chrono::seconds(1)) return;
  if (counted_ > 0) sink_("refused " + std::to_string(counted_) + " more");
  second_ = now;
  written_ = 0;
  counted_ = 0;
}

}  // namespace chipid::counter::agent
