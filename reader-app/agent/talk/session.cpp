#include "session.hpp"

#include "say.hpp"

namespace chipid::counter::agent {
namespace {

std::string_view type_of(const ClientMessage& message) {
  constexpr std::string_view types[] = {"pair", "hello", "auth", "read.start", "match.face.start", "cancel", "clear"};
  static_assert(std::size(types) == std::variant_size_v<ClientMessage>);
  return types[message.index()];
}

}  // namespace

Session::Session(SessionView who, std::string address, Surroundings& around, Agent::Send send, Agent::End end)
    : who_(std::move(who)),
      address_(std::move(address)),
      around_(around),
      send_(std::move(send)),
      end_(std::move(end)),
      stage_until_(around.now.steady + to_introduce) {
  if (who_.door == Door::compatibility) become_ready();
}

void Session::on_message(std::string_view text) {
  if (ended()) return;
  const auto& key = who_.client.empty() ? who_.origin : who_.client;
  if (!around_.clients.allow(key, around_.now.steady)) return refuse({RefusalCode::rate}, "message");
  auto message = parse_message(text);
  if (!message) return refuse(message.error(), "message");
  // Each in its turn: first pair or hello, then auth, then the rest.
  const auto index = message->index();
  const auto stage = index <= 1 ? Stage::opened : index == 2 ? Stage::proven : Stage::ready;
  if (stage != stage_) return refuse({RefusalCode::unknown_message, "/type"}, type_of(*message));
  std::visit([this](auto& of_kind) { on(of_kind); }, *message);
}

void Session::on_tick() {
  const auto now = around_.now.steady;
  const bool introduces_itself = stage_ == Stage::opened || stage_ == Stage::proven;
  if (introduces_itself && now >= stage_until_) return refuse({RefusalCode::too_slow}, "message");
  if (read_ && read_->answered && now >= read_->until) {
    around_.desk.clear(read_->context.read_id);
    forget("time");
  }
}

void Session::on_device(const std::string& event, const std::string& reader) {
  if (stage_ == Stage::ready) send_(device_message(event, reader));
}

void Session::leave() {
  stage_ = Stage::ended;
  if (!read_) return;
  const auto read_id = read_->context.read_id;
  if (read_->answered) {
    around_.desk.clear(read_id);
    end_read();
  } else {
    around_.subscriber.leave(who_.id);
    read_.reset();
    around_.desk.cancel(read_id);
  }
}

void Session::release() {
  if (!read_) return;
  const auto read_id = read_->context.read_id;
  if (!read_->answered) return around_.desk.cancel(read_id);
  around_.desk.clear(read_id);
  forget("operator");
}

void Session::refuse(const Refusal& refusal, std::string_view what) {
  if (ended()) return;
  around_.log.refused(refusal.code, {who_.door, who_.origin, std::string(what), "/v1/session"}, around_.now.steady);
  leave();
  send_(refused_message(refusal));
  const auto& row = refusal_row(refusal.code);
  end_(row.close_code, std::string(row.words.id));
}

void Session::fail(std::string_view type, const std::string& id, RefusalCode code, std::string_view what) {
  around_.log.refused(code, {who_.door, who_.origin, std::string(what), "/v1/session"}, around_.now.steady);
  send_(failed_message(type, id, code));
}

}  // namespace chipid::counter::agent
