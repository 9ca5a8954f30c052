#include "http_door.hpp"

#include <algorithm>

#include "early_request.hpp"
#include "socket_bridge.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::string_view session_path = "/v1/session";
constexpr std::string_view protocol = "chipid.v1";

// RFC 6455, 4.1: a list of tokens.
bool offers_protocol(const http::Head& head) {
  const auto offered = head.field("sec-websocket-protocol").value_or("");
  std::size_t begin = 0;
  while (begin <= offered.size()) {
    const auto end = std::min(offered.find(',', begin), offered.size());
    auto token = offered.substr(begin, end - begin);
    while (!token.empty() && token.front() == ' ') token.remove_prefix(1);
    while (!token.empty() && token.back() == ' ') token.remove_suffix(1);
    if (token == protocol) return true;
    begin = end + 1;
  }
  return false;
}

HttpAsk ask_of(http::Request& request, const EarlyRequest& early) {
  return {.method = std::move(request.head.method),
          .path = std::move(request.head.path),
          .origin = origin_of(early),
          .authorization = std::string(request.head.field("authorization").value_or("")),
          .body = std::move(request.body)};
}

// What the server refuses by itself, by the status it does it with.
RefusalCode code_of(int status) {
  switch (status) {
    case 408:
      return RefusalCode::too_slow;
    case 413:
      return RefusalCode::too_large;
    case 431:
      return RefusalCode::headers_too_large;
    case 503:
      return RefusalCode::too_many_sessions;
    case 500:
      return RefusalCode::unavailable;
    default:
      return RefusalCode::malformed;
  }
}

// The names of http::Limits.
RefusalCode code_of_limit(std::string_view limit) {
  if (limit == "body_bytes" || limit == "message_bytes") return RefusalCode::too_large;
  if (limit == "header_bytes") return RefusalCode::headers_too_large;
  if (limit == "malformed") return RefusalCode::malformed;
  if (limit == "frames_per_message") return RefusalCode::rate;
  if (limit == "connections" || limit == "sockets" || limit == "bodies_bytes") return RefusalCode::too_many_sessions;
  return RefusalCode::too_slow;
}

}  // namespace

http::Response json_response(int status, std::string body, Fields fields) {
  fields.emplace_back("Content-Type", "application/json");
  return {.status = status, .fields = std::move(fields), .body = std::move(body)};
}

Now clock_now() {
  return {.steady = std::chrono::steady_clock::now(),
          .wall = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

http::Response HttpDoor::refused(RefusalCode code, const EarlyRequest& request) {
  const auto origin = request.origins.size() == 1 ? request.origins.front() : std::string();
  log_.refused(code, {.door = Door::http, .origin = origin, .method = request.method, .path = request.path},
               clock_now().steady);
  return json_response(refusal_row(code).status, refusal_body({.code = code}), answer_fields(request, view()));
}

std::optional<http::Response> HttpDoor::refuse(const http::Head& head) {
  const auto request = early_request(head);
  const auto refusal = refuse_early(request, view(), rates_, clock_now().steady);
  if (!refusal) return std::nullopt;
  return refused(refusal->code, request);
}

void HttpDoor::on_request(http::Request request, http::Responder respond) {
  const auto early = early_request(request.head);
  if (early.method == "OPTIONS") return respond({.status = 204, .fields = preflight_fields(early, view()), .body = {}});
  if (old_.owns(request.head)) {
    return old_.answer(request.head, origin_of(early), answer_fields(early, view()), std::move(respond));
  }
  auto reply = [respond, fields = answer_fields(early, view())](HttpAnswer answer) mutable {
    respond(json_response(answer.status, std::move(answer.body), fields));
  };
  QMetaObject::invokeMethod(
      &home_,
      [this, ask = ask_of(request, early), reply = std::move(reply)] { agent_.answer(ask, clock_now(), reply); },
      Qt::QueuedConnection);
}

std::variant<http::Response, http::Handler::Accepted> HttpDoor::on_socket(const http::Head& head) {
  const auto request = early_request(head);
  if (old_.owns(head)) {
    if (auto socket = old_.socket(head, origin_of(request)))
      return Accepted{.handler = std::move(socket), .protocol = {}};
  }
  if (head.path != session_path) return refused(RefusalCode::not_found, request);
  auto bridge = std::make_unique<SocketBridge>(agent_, home_, origin_of(request), head.local);
  return Accepted{.handler = std::move(bridge), .protocol = std::string(offers_protocol(head) ? protocol : "")};
}

void HttpDoor::on_limit(std::string_view limit, std::string_view /*peer*/) {
  log_.refused(code_of_limit(limit), {.door = Door::http, .method = std::string(limit)}, clock_now().steady);
}

http::Response HttpDoor::refusal(int status, std::string_view /*limit*/) {
  return json_response(status, refusal_body({.code = code_of(status)}), {{"Cache-Control", "no-store"}});
}

}  // namespace chipid::counter::agent
