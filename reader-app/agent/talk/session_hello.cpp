#include "keys/base64.hpp"
#include "say.hpp"
#include "session.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t challenge_size = 32;

// What the proof says of where the client comes from.
std::string proven_origin(const SessionView& who) {
  return who.door == Door::http ? who.origin : std::string(door_name(who.door));
}

}  // namespace

void Session::on(PairRequest& request) {
  if (who_.door == Door::http) return refuse({RefusalCode::unknown_message, "/type"}, "pair");
  // The operator takes a while; what comes of it counts only while this session is there.
  stage_until_ = around_.now.steady + Pairing::asks_for + to_introduce;
  const auto reply = [weak = std::weak_ptr(self_)](const std::variant<Refusal, PairingTalk::Paired>& result) {
    const auto self = weak.lock();
    if (!self || (*self)->ended()) return;
    auto& session = **self;
    if (const auto* refusal = std::get_if<Refusal>(&result)) return session.refuse(*refusal, "pair");
    session.stage_until_ = session.around_.now.steady + to_introduce;
    const auto& site = std::get<PairingTalk::Paired>(result).site;
    session.send_(text_of({{"type", "paired"},
                           {"client", site.client},
                           {"origin", site.origin},
                           {"scopes", names_of(site.scopes)},
                           {"keys", keys_of(session.around_.key)}}));
    session.around_.changed();
  };
  const auto is_there = [weak = std::weak_ptr(self_)] {
    const auto self = weak.lock();
    return self && !(*self)->ended();
  };
  around_.pairing.ask({std::move(request), {}, who_.origin, is_there}, *around_.sites, around_.events, around_.now,
                      reply);
}

void Session::on(Hello& hello) {
  const auto* site = site_of(*around_.sites, hello.client, who_.door, who_.origin);
  if (site == nullptr) return refuse({RefusalCode::token_wrong, "/client"}, "hello");
  proof_ = {site->client, proven_origin(who_), std::move(hello.nonce),
            random_text(challenge_size).value_or(std::string()), address_};
  const auto proof = agent_proof(proof_, *site, around_.key);
  if (!proof || proof_.challenge.empty()) return refuse({RefusalCode::unavailable}, "hello");
  stage_ = Stage::proven;
  stage_until_ = around_.now.steady + to_introduce;
  send_(text_of(
      {{"type", "proof"}, {"protocol", 1}, {"proof", *proof}, {"challenge", proof_.challenge}, {"address", address_}}));
}

void Session::on(Auth& auth) {
  const auto* site = site_of(*around_.sites, proof_.client, who_.door, who_.origin);
  const auto refusal =
      site == nullptr ? std::optional(RefusalCode::site_removed) : check_auth(around_, *site, proof_, auth);
  wipe(auth.token.data(), auth.token.size());
  if (refusal) return refuse({*refusal}, "auth");
  who_.client = site->client;
  who_.name = site->name;
  become_ready();
}

void Session::become_ready() {
  constexpr std::size_t id_size = 16;
  const auto* of_client = site();
  if (of_client == nullptr) return refuse({RefusalCode::site_removed}, "auth");
  stage_ = Stage::ready;
  session_id_ = random_text(id_size).value_or(std::string());
  send_(text_of({{"type", "ready"},
                 {"session_id", session_id_},
                 {"scopes", names_of(of_client->scopes)},
                 {"keys", keys_of(around_.key)},
                 {"agent", {{"version", around_.options.version}}},
                 {"readers", readers_of(around_.desk)}}));
  around_.changed();
}

}  // namespace chipid::counter::agent
