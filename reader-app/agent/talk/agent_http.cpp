#include "agent_state.hpp"
#include "say.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::string_view bearer = "Bearer ";

std::string_view state_name(DeskState state) {
  switch (state) {
    case DeskState::ready:
      return "ready";
    case DeskState::no_reader:
      return "no_reader";
    case DeskState::no_service:
      return "no_service";
    case DeskState::busy:
      break;
  }
  return "busy";
}

struct Address {
  std::string_view path;
  std::string_view method;
};
constexpr Address addresses[] = {
    {"/v1/health", "GET"}, {"/v1/pair", "POST"}, {"/v1/readers", "GET"}, {"/v1/keys", "GET"}};

std::optional<RefusalCode> refusal_of(const HttpAsk& ask) {
  for (const auto& address : addresses) {
    if (address.path != ask.path) continue;
    return address.method == ask.method ? std::nullopt : std::optional(RefusalCode::wrong_method);
  }
  return RefusalCode::not_found;
}

Json paired_json(const PairingTalk::Paired& paired, const SiteKey& key) {
  Json json = {{"client", paired.site.client}};
  if (!paired.token.empty()) json["token"] = paired.token;
  json["origin"] = paired.site.origin;
  json["scopes"] = names_of(paired.site.scopes);
  json["keys"] = keys_of(key);
  return json;
}

}  // namespace

void Agent::State::answer(const HttpAsk& ask, std::function<void(HttpAnswer)> reply) {
  if (const auto refusal = refusal_of(ask)) return reply(refused({*refusal}, ask));
  if (ask.path == "/v1/health") return reply(health());
  if (ask.path == "/v1/pair") return pair(ask, std::move(reply));
  reply(with_token(ask));
}

HttpAnswer Agent::State::refused(const Refusal& refusal, const HttpAsk& ask) {
  around.log.refused(refusal.code, {Door::http, ask.origin, ask.method, ask.path}, around.now.steady);
  return {refusal_row(refusal.code).status, refusal_body(refusal)};
}

HttpAnswer Agent::State::health() const {
  const bool open = around.pairing.state().state(around.now.steady) == Pairing::State::open;
  return {200, text_of({{"name", "chipid-agent"},
                        {"version", around.options.version},
                        {"protocol", 1},
                        {"state", state_name(around.desk.state())},
                        {"pairing", open}})};
}

HttpAnswer Agent::State::with_token(const HttpAsk& ask) {
  if (ask.authorization.substr(0, bearer.size()) != bearer) return refused({RefusalCode::token_absent}, ask);
  const auto site = check_token(around, std::string_view(ask.authorization).substr(bearer.size()), ask.origin);
  if (!site) return refused({site.error()}, ask);
  if (!around.clients.allow((*site)->client, around.now.steady)) return refused({RefusalCode::rate}, ask);
  if (ask.path == "/v1/keys") return {200, text_of(keys_of(around.key))};
  return {200, text_of({{"readers", readers_of(around.desk)}})};
}

void Agent::State::pair(const HttpAsk& ask, std::function<void(HttpAnswer)> reply) {
  auto request = parse_pair_request(ask.body);
  if (!request) return reply(refused(request.error(), ask));
  // The reply may outlive this call, but not the state: the talk is a part of it.
  const auto answered = [this, ask = HttpAsk{ask.method, ask.path, ask.origin, {}, {}},
                         reply = std::move(reply)](std::variant<Refusal, PairingTalk::Paired> result) {
    if (const auto* refusal = std::get_if<Refusal>(&result)) return reply(refused(*refusal, ask));
    auto& paired = std::get<PairingTalk::Paired>(result);
    reply({200, text_of(paired_json(paired, around.key))});
    wipe(paired.token.data(), paired.token.size());
    around.changed();
  };
  around.pairing.ask({*std::move(request), ask.origin, ask.origin, {}}, *around.sites, around.events, around.now,
                     answered);
}

}  // namespace chipid::counter::agent
