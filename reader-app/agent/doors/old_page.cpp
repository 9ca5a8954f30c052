#include "doors/old_page.hpp"

namespace chipid::counter::agent {

struct OldPage::State {
  Agent& agent;
  CompatibilityTalk talk;
  Ends ends;
  std::optional<std::uint64_t> session = {};
  bool over = false;

  void carry(const CompatibilityTalk::Out& out);
  void finish();
};

void OldPage::State::carry(const CompatibilityTalk::Out& out) {
  for (const auto& text : out.to_page) ends.to_page(text);
  if (out.end) return finish();
  for (const auto& text : out.to_core)
    if (session) agent.on_text(*session, text, ends.clock());
}

void OldPage::State::finish() {
  if (over) return;
  over = true;
  if (talk.reply()) ends.reply(*talk.reply());
  ends.end();
}

OldPage::OldPage(std::shared_ptr<State> state) : state_(std::move(state)) {}

std::unique_ptr<OldPage> OldPage::open(Agent& agent, CompatibilityTalk talk, std::string origin, std::string address,
                                       Ends ends) {
  std::shared_ptr<State> state(new State{agent, std::move(talk), std::move(ends)});
  const std::weak_ptr<State> weak(state);
  const auto soon = [weak](auto step) {
    const auto here = weak.lock();
    if (!here) return;
    here->ends.later([weak, step] {
      const auto still = weak.lock();
      if (still && !still->over) step(*still);
    });
  };
  state->session = agent.open_session(
      Door::compatibility, std::move(origin), std::move(address),
      [soon](const std::string& text) { soon([text](State& page) { page.carry(page.talk.from_core(text)); }); },
      [soon](int /*close_code*/, const std::string& /*reason*/) { soon([](State& page) { page.finish(); }); },
      state->ends.clock());
  if (!state->session) return nullptr;
  state->carry(state->talk.start());
  return std::unique_ptr<OldPage>(new OldPage(std::move(state)));
}

OldPage::~OldPage() {
  state_->over = true;
  state_->agent.on_close(*state_->session, state_->ends.clock());
}

void OldPage::hear(const std::string& text) {
  if (!state_->over) state_->carry(state_->talk.from_page(text));
}

}  // namespace chipid::counter::agent
