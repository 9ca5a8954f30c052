#include "compatibility/socket_io.hpp"

#include <nlohmann/json.hpp>

namespace chipid::counter::agent {
namespace {

using Json = nlohmann::ordered_json;

// The server pings by WebSocket (RFC 6455, 5.5.2); a day keeps Engine.IO's own pings out of the way.
constexpr long ping_interval_ms = 86'400'000;
constexpr long ping_timeout_ms = 20'000;
constexpr long largest_payload = 64L << 10U;

std::optional<std::string_view> parameter(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const auto end = query.find('&');
    const auto pair = query.substr(0, end);
    if (pair.substr(0, name.size() + 1) == std::string(name) + '=') return pair.substr(name.size() + 1);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
  }
  return std::nullopt;
}

}  // namespace

std::optional<SocketIo> SocketIo::from_query(std::string_view query, std::string session_id) {
  const auto version = parameter(query, "EIO");
  const bool known = version == "3" || version == "4";
  if (!known || parameter(query, "transport") != "websocket" || parameter(query, "sid")) return std::nullopt;
  return SocketIo(*version == "3" ? 3 : 4, std::move(session_id));
}

std::vector<std::string> SocketIo::open() {
  const Json handshake{{"sid", session_id_},
                       {"upgrades", Json::array()},
                       {"pingInterval", ping_interval_ms},
                       {"pingTimeout", ping_timeout_ms},
                       {"maxPayload", largest_payload}};
  std::vector<std::string> said{'0' + handshake.dump()};
  // Before version 5 of Socket.IO the main namespace is joined by connecting.
  if (version_ == 3) said.emplace_back("40");
  connected_ = version_ == 3;
  return said;
}

SocketIo::Heard SocketIo::hear(std::string_view packet) {
  const char type = packet.empty() ? '\0' : packet.front();
  if (type == '2') return {.answers = {'3' + std::string(packet.substr(1))}};
  if (type == '3' || type == '6') return {};
  if (type == '4') return hear_message(packet.substr(1));
  return {.end = true};
}

SocketIo::Heard SocketIo::hear_message(std::string_view packet) {
  const char type = packet.empty() ? '\0' : packet.front();
  const bool other_namespace = packet.size() > 1 && packet[1] == '/';
  if (type == '0' && other_namespace) return {.answers = {R"(44{"message":"Invalid namespace"})"}};
  if (type == '0') {
    connected_ = true;
    return version_ == 3 ? Heard{} : Heard{.answers = {"40" + Json{{"sid", session_id_}}.dump()}};
  }
  // What a page says is not asked for by any shape: a card is read when it is put on, or not at all.
  return {.answers = {}, .end = type != '2'};
}

std::string SocketIo::event(std::string_view channel, std::string_view json) {
  return "42[" + Json(channel).dump() + ',' + std::string(json) + ']';
}

}  // namespace chipid::counter::agent
