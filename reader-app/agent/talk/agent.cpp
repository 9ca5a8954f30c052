#include "talk/agent.hpp"

#include <algorithm>

#include "agent_state.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t most_sessions = 32;
// Of one origin, and of those the ones that have not shown who they are: one page keeps no other out.
constexpr std::ptrdiff_t most_of_origin = 8;
constexpr std::ptrdiff_t most_unknown = 4;

// Of an old page: it shows nothing but where it comes from.
const Site* old_page(const Sites& sites, std::string_view origin) {
  const auto& all = sites.all();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Site& site) { return site.compatibility && site.origin == origin; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

Outcome<std::unique_ptr<Agent>> Agent::open(AgentOptions options, SiteKey key, Desk& desk, RefusalLog& log,
                                            AgentEvents events) {
  auto sites = Sites::open(options.sites_file);
  if (!sites) return tl::unexpected(std::move(sites).error());
  // Made in its place: it holds what cannot be moved.
  const std::shared_ptr<State> state(new State{.around = {.options = std::move(options),
                                                          .key = std::move(key),
                                                          .desk = desk,
                                                          .log = log,
                                                          .sites = *std::move(sites),
                                                          .events = std::move(events)}});
  const std::weak_ptr weak(state);
  state->around.start = [weak, &desk](const ReadRequest& request, std::uint64_t session) {
    return desk.start(request, [weak, session, read_id = request.read_id](const DeskEvent& event) {
      if (const auto alive = weak.lock()) alive->on_desk(session, read_id, event);
    });
  };
  desk.watch([weak](const std::string& event, const std::string& reader) {
    if (const auto alive = weak.lock()) alive->on_device(event, reader);
  });
  state->around.pairing.on_gone(state->around.events.on_pairing_gone);
  return std::unique_ptr<Agent>(new Agent(state));
}

Agent::Agent(std::shared_ptr<State> state) : state_(std::move(state)) {}

Agent::~Agent() {
  state_->around.pairing.close();
  for (const auto& [id, session] : state_->sessions) session->shut_down();
}

std::optional<std::uint64_t> Agent::open_session(Door door, std::string origin, std::string address, Send send, End end,
                                                 Now now) {
  state_->around.now = now;
  state_->sweep();
  if (state_->sessions.size() >= most_sessions || state_->has_enough_of(door, origin)) return std::nullopt;
  SessionView who{.id = ++state_->last_session, .door = door, .origin = std::move(origin)};
  if (door == Door::compatibility) {
    const auto* page = old_page(*state_->around.sites, who.origin);
    if (page == nullptr) return std::nullopt;
    who.client = page->client;
    who.name = page->name;
  }
  const auto id = who.id;
  state_->sessions[id] =
      std::make_unique<Session>(std::move(who), std::move(address), state_->around, std::move(send), std::move(end));
  return id;
}

void Agent::on_text(std::uint64_t session, std::string_view text, Now now) {
  state_->around.now = now;
  if (auto* found = state_->session(session)) found->on_message(text);
}

void Agent::on_close(std::uint64_t session, Now now) {
  state_->around.now = now;
  if (auto* found = state_->session(session)) found->leave();
  state_->around.changed();
}

void Agent::tick(Now now) {
  state_->around.now = now;
  state_->around.pairing.tick(now);
  for (const auto& [id, session] : state_->sessions) session->on_tick();
  state_->sweep();
  state_->around.log.tick(now.steady);
}

void Agent::answer(const HttpAsk& ask, Now now, std::function<void(HttpAnswer)> reply) {
  state_->around.now = now;
  state_->answer(ask, std::move(reply));
}

// Programs have none; their door counts them.
bool Agent::State::has_enough_of(Door door, const std::string& origin) const {
  if (origin.empty()) return false;
  const auto count = [&](bool unknown_alone) {
    return std::count_if(sessions.begin(), sessions.end(), [&](const auto& entry) {
      const auto& who = entry.second->who();
      return who.door == door && who.origin == origin && (!unknown_alone || who.client.empty());
    });
  };
  return count(false) >= most_of_origin || count(true) >= most_unknown;
}

Session* Agent::State::session(std::uint64_t id) const {
  const auto found = sessions.find(id);
  return found == sessions.end() || found->second->ended() ? nullptr : found->second.get();
}

void Agent::State::on_desk(std::uint64_t id, const std::string& read_id, const DeskEvent& event) {
  if (auto* found = session(id)) return found->on_desk(read_id, event);
  // Whoever asked has gone: what was read is for nobody.
  const bool done = std::holds_alternative<ReadDone>(event);
  if (done) around.desk.clear(read_id);
  if (!done && !std::holds_alternative<ReadFailed>(event)) return;
  around.card_keys.done();
  around.subscriber.release(id);
  around.changed();
}

void Agent::State::on_device(const std::string& event, const std::string& reader) {
  if (event.starts_with("card.")) around.card_keys.other_card();
  for (const auto& [id, session] : sessions) session->on_device(event, reader);
}

void Agent::State::sweep() {
  std::erase_if(sessions, [](const auto& entry) { return entry.second->ended(); });
}

}  // namespace chipid::counter::agent
