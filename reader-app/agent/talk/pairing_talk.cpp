#include "pairing_talk.hpp"

namespace chipid::counter::agent {
namespace {

Outcome<PairingTalk::Paired> entry_for(const PairingTalk::Question& question, Scopes granted, Now now) {
  Site site{.name = question.request.name, .origin = question.origin, .scopes = granted & question.request.scopes};
  site.created = now.wall;
  if (question.request.key) {
    auto client = new_client_id();
    if (!client) return tl::unexpected(client.error());
    site.client = *std::move(client);
    site.key = question.request.key;
    return PairingTalk::Paired{.site = std::move(site)};
  }
  auto token = new_token();
  if (!token) return tl::unexpected(token.error());
  site.client = std::move(token->client);
  site.token_digest = token->digest;
  return PairingTalk::Paired{.site = std::move(site), .token = std::move(token->token)};
}

}  // namespace

void PairingTalk::ask(Question question, Sites& sites, const AgentEvents& events, Now now, Reply reply) {
  if (question.origin.empty() && !question.request.key)
    return reply(Refusal{RefusalCode::malformed, "/key: a program needs one"});
  if (const auto refusal = pairing_.attempt(question.request.code, now.steady)) return reply(Refusal{*refusal});
  if (!events.on_pairing_asked) {
    pairing_.close();
    return reply(Refusal{RefusalCode::pairing_refused});
  }
  const PairingAsk shown{question.request.name, question.shown_origin, question.request.scopes};
  pending_.emplace(Pending{std::move(question), std::move(reply), sites});
  events.on_pairing_asked(shown, [weak = std::weak_ptr(self_), number = ++number_](auto granted, Now at) {
    if (const auto self = weak.lock()) (*self)->decide(number, granted, at);
  });
}

Outcome<std::string> PairingTalk::open(Now now) {
  give_up(RefusalCode::pairing_closed);
  return pairing_.open(now.steady);
}

void PairingTalk::close() {
  pairing_.close();
  give_up(RefusalCode::pairing_refused);
}

void PairingTalk::tick(Now now) {
  if (asker_left()) return close();
  if (pending_ && pairing_.state(now.steady) == Pairing::State::closed) give_up(RefusalCode::pairing_closed);
}

void PairingTalk::decide(unsigned number, std::optional<Scopes> granted, Now now) {
  if (asker_left()) return close();
  if (!pending_ || number != number_) return;
  const auto pending = *std::exchange(pending_, std::nullopt);
  if (!pairing_.decide(now.steady)) return pending.reply(Refusal{RefusalCode::pairing_closed});
  if (!granted) return pending.reply(Refusal{RefusalCode::pairing_refused});
  auto paired = entry_for(pending.question, *granted, now);
  if (!paired || !pending.sites.add(paired->site)) return pending.reply(Refusal{RefusalCode::pairing_failed});
  pending.reply(*std::move(paired));
}

void PairingTalk::give_up(RefusalCode code) {
  if (!pending_) return;
  const auto pending = *std::exchange(pending_, std::nullopt);
  if (gone_) gone_();
  pending.reply(Refusal{code});
}

}  // namespace chipid::counter::agent
