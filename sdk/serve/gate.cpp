#include <algorithm>
#include <cctype>

#include "serve/answers.hpp"

namespace chipid::serve {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char letter) { return std::tolower(letter); });
  return result;
}

// Without parameters, such as "; charset=utf-8".
std::string media_type(const http::Head& head) {
  const auto field = head.field("content-type");
  if (!field) return {};
  const auto type = field->substr(0, field->find(';'));
  return lower(type.substr(0, type.find_last_not_of(" \t") + 1));
}

bool takes(Route route, const std::string& type) {
  if (route == Route::receipt) return type == "application/json";
  if (route == Route::verify || route == Route::verdict)
    return type == "application/vnd.chipid.evidence" || type == "application/octet-stream";
  return true;
}

bool takes_method(const RouteRow& row, std::string_view method) {
  return method == row.method || (method == "HEAD" && row.method == "GET");
}

http::Response wrong_method(const RouteRow& row) {
  auto response = refusal_answer({Refusal::wrong_method, {}});
  response.fields.emplace_back("Allow", row.method == "GET" ? "GET, HEAD" : row.method);
  return response;
}

}  // namespace

std::optional<http::Response> gate(const http::Head& head) {
  const auto* row = find_route(head.path);
  if (row == nullptr) return refusal_answer({Refusal::unknown_route, {}});
  if (!takes_method(*row, head.method)) return wrong_method(*row);
  if (head.target.find('?') != std::string::npos) return refusal_answer({Refusal::query, {}});
  if (!takes(row->route, media_type(head))) return refusal_answer({Refusal::media_type, "Content-Type"});
  return {};
}

}  // namespace chipid::serve
