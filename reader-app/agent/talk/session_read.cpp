#include <chipid/binding.hpp>

#include "keys/base64.hpp"
#include "say.hpp"
#include "session.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t read_id_size = 16;

// A program has none; who it is, its key says.
std::string bound_origin(const SessionView& who) {
  return who.door == Door::http || who.door == Door::compatibility ? who.origin : std::string();
}

AnswerContext context_of(ReadStart& start, const SessionView& who) {
  AnswerContext context{.id = std::move(start.id),
                        .read_id = store::to_base64url(store::random_bytes(read_id_size).value_or(Bytes())),
                        .origin = bound_origin(who),
                        .nonce = std::move(start.nonce),
                        .audience = std::move(start.audience),
                        .purpose = std::move(start.purpose),
                        .reference = std::move(start.reference),
                        .scopes = start.scopes};
  context.challenge = bound_challenge(context.origin, context.nonce, context.read_id);
  return context;
}

ReadRequest request_of(const AnswerContext& context, const Site& site, bool always_ask) {
  return {.read_id = context.read_id,
          .origin = context.origin,
          .site = site.name,
          .purpose = context.purpose,
          .always_ask = always_ask,
          .scopes = context.scopes,
          .to_confirm = context.scopes & confirmed_each_time() & ~site.without_asking,
          .challenge = context.challenge};
}

}  // namespace

std::optional<RefusalCode> Session::refusal_of(const ReadStart& start, const Site& site) {
  if ((start.scopes & ~site.scopes).any()) return RefusalCode::scopes;
  if (read_ && (!read_->answered || !read_->match_id.empty())) return RefusalCode::read_under_way;
  if (!around_.subscriber.take(who_.id)) return RefusalCode::subscriber;
  if (start.key && !around_.card_keys.use()) {
    if (!read_) around_.subscriber.release(who_.id);
    return RefusalCode::too_many_keys;
  }
  return std::nullopt;
}

void Session::on(ReadStart& start) {
  const auto* of_client = site();
  if (of_client == nullptr) return revoke();
  if (const auto refusal = refusal_of(start, *of_client)) return fail("read.failed", start.id, *refusal, "read.start");
  if (read_) {
    around_.desk.clear(read_->context.read_id);
    send_(cleared_message(read_->context.read_id, "next"));
    if (ended()) return;
  }
  begin(start, *of_client);
}

void Session::begin(ReadStart& start, const Site& site) {
  read_.emplace(Read{.context = context_of(start, who_)});
  auto request = request_of(read_->context, site, who_.door == Door::compatibility);
  request.key = start.key;
  const auto reader = around_.start(request, who_.id);
  if (request.key) wipe(request.key->data(), request.key->size());
  if (start.key) wipe(start.key->data(), start.key->size());
  send_(text_of(
      {{"type", "read.accepted"}, {"id", read_->context.id}, {"read_id", read_->context.read_id}, {"reader", reader}}));
  around_.changed();
}

void Session::on(MatchStart& start) {
  const auto* of_client = site();
  if (of_client == nullptr) return revoke();
  std::optional<RefusalCode> refusal;
  if (!of_client->scopes.test(index_of(Scope::match))) refusal = RefusalCode::scopes;
  if (!refusal && (!read_ || !read_->answered || read_->context.read_id != start.read_id))
    refusal = RefusalCode::no_answer;
  if (!refusal && !read_->match_id.empty()) refusal = RefusalCode::read_under_way;
  if (refusal) return fail("match.failed", start.id, *refusal, "match.face.start");
  read_->match_id = start.id;
  around_.desk.start_face(start.read_id);
}

void Session::on(Cancel& cancel) {
  const bool of_read = read_ && !read_->answered && read_->context.id == cancel.id;
  const bool of_match = read_ && !read_->match_id.empty() && read_->match_id == cancel.id;
  if (of_read || of_match) around_.desk.cancel(read_->context.read_id);
}

void Session::on(Clear& clear) {
  if (!read_ || !read_->answered || read_->context.read_id != clear.read_id) return;
  around_.desk.clear(clear.read_id);
  forget("asked");
}

}  // namespace chipid::counter::agent
