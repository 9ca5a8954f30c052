#include <algorithm>
#include <http_server/server.hpp>

namespace chipid::http {

std::optional<std::string_view> Head::field(std::string_view lower_case_name) const {
  std::optional<std::string_view> found;
  for (const auto& [name, value] : fields) {
    if (name != lower_case_name) continue;
    if (found) return std::nullopt;
    found = value;
  }
  return found;
}

std::size_t Head::count(std::string_view lower_case_name) const {
  return static_cast<std::size_t>(
      std::count_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == lower_case_name; }));
}

std::size_t Handler::body_limit(const Head& /*head*/, const Limits& limits) const {
  return limits.body_bytes;
}

void Handler::on_limit(std::string_view /*limit*/, std::string_view /*peer*/) {}

Response Handler::refusal(int status, std::string_view limit) {
  return {.status = status, .fields = {{"content-type", "text/plain"}}, .body = std::string(limit) + "\n"};
}

}  // namespace chipid::http
