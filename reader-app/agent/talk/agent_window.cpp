#include "agent_state.hpp"

// What the window asks and does.
namespace chipid::counter::agent {

const Sites& Agent::sites() const {
  return *state_->around.sites;
}

Outcome<> Agent::remove_site(std::string_view client, Now now) {
  state_->around.now = now;
  const std::string id(client);
  auto removed = state_->around.sites->remove(id);
  if (!removed) return removed;
  for (const auto& [number, session] : state_->sessions) {
    if (session->who().client == id) session->revoke();
  }
  state_->around.changed();
  return removed;
}

Outcome<> Agent::set_scopes(std::string_view client, Scopes scopes, Scopes without_asking) {
  auto set = state_->around.sites->set_scopes(client, scopes, without_asking);
  state_->around.changed();
  return set;
}

Outcome<> Agent::add_old_page(std::string name, std::string origin, Scopes scopes, Now now) {
  if (!is_site_name(name) || !may_be_paired(origin)) return trouble(TroubleCode::no_such_page);
  auto client = new_client_id();
  if (!client) return tl::unexpected(client.error());
  Site site{.client = *std::move(client), .name = std::move(name), .origin = std::move(origin), .scopes = scopes};
  site.compatibility = true;
  site.created = now.wall;
  auto added = state_->around.sites->add(std::move(site));
  state_->around.changed();
  return added;
}

Outcome<std::string> Agent::open_pairing(Now now) {
  auto code = state_->around.pairing.open(now);
  state_->around.changed();
  return code;
}

void Agent::close_pairing() {
  state_->around.pairing.close();
  state_->around.changed();
}

const Pairing& Agent::pairing() const {
  return state_->around.pairing.state();
}

std::vector<SessionView> Agent::sessions() const {
  std::vector<SessionView> views;
  for (const auto& [id, session] : state_->sessions) {
    if (!session->ended()) views.push_back(session->who());
  }
  return views;
}

std::optional<SessionView> Agent::subscriber() const {
  const auto holder = state_->around.subscriber.holder();
  const auto* session = holder ? state_->session(*holder) : nullptr;
  return session == nullptr ? std::nullopt : std::optional(session->who());
}

void Agent::release_subscriber(Now now) {
  state_->around.now = now;
  const auto holder = state_->around.subscriber.holder();
  if (auto* session = holder ? state_->session(*holder) : nullptr) session->release();
}

Origins Agent::origins() const {
  return state_->around.sites->origins();
}

}  // namespace chipid::counter::agent
