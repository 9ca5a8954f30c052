#include "say.hpp"
#include "session.hpp"

namespace chipid::counter::agent {

void Session::on_desk(const std::string& read_id, const DeskEvent& event) {
  if (!read_ || read_->context.read_id != read_id) return;
  std::visit([this](const auto& of_kind) { told(of_kind); }, event);
}

void Session::tell(std::string_view type, Json more) {
  Json message = {{"type", type}, {"id", type.starts_with("match.") ? read_->match_id : read_->context.id}};
  message.update(more);
  send_(text_of(message));
}

void Session::told(const CardWanted& /*event*/) {
  tell("card.wanted");
}

void Session::told(const KeyWanted& /*event*/) {
  tell("key.wanted");
}

void Session::told(const OperatorAsked& event) {
  tell("operator.asked",
       {{"scopes", names_of(event.scopes)}, {"why", event.card_lies_there ? "card_lies_there" : "scopes"}});
}

void Session::told(const ReadProgress& event) {
  tell("read.progress", {{"step", event.step}, {"percent", event.percent}});
}

void Session::told(const ReadDone& event) {
  const auto* of_client = site();
  if (read_->answered || of_client == nullptr) return;
  // The operator may have changed the list meanwhile.
  read_->context.scopes &= of_client->scopes;
  auto message = read_done_message(event.answer, read_->context, around_.key, around_.now.wall);
  around_.card_keys.done();
  if (!message) {
    around_.desk.clear(read_->context.read_id);
    send_(failed_message("read.failed", read_->context.id, message.error()));
    return end_read();
  }
  read_->answered = true;
  read_->until = around_.now.steady + answer_lives;
  around_.sites->count_read(who_.client, around_.now.wall);
  send_(*std::move(message));
  around_.changed();
}

void Session::told(const ReadFailed& event) {
  if (!read_->match_id.empty()) return told(MatchFailed{event});
  if (read_->answered) return;
  around_.card_keys.done();
  send_(failed_message("read.failed", read_->context.id, event));
  end_read();
}

void Session::told(const MatchAsked& /*event*/) {
  tell("match.asked");
}

void Session::told(const MatchProgress& event) {
  tell("match.progress", {{"state", event.state}});
}

void Session::told(const MatchDone& event) {
  auto context = read_->context;
  context.id = std::exchange(read_->match_id, {});
  auto message = match_done_message(event.answer, context, around_.key, around_.now.wall);
  send_(message ? *std::move(message) : failed_message("match.failed", context.id, message.error()));
}

void Session::told(const MatchFailed& event) {
  send_(failed_message("match.failed", std::exchange(read_->match_id, {}), event.why));
}

void Session::told(const Forgotten& event) {
  if (read_->answered) forget(event.by_operator ? "operator" : "next");
}

void Session::forget(std::string_view why) {
  send_(cleared_message(read_->context.read_id, why));
  end_read();
}

void Session::end_read() {
  read_.reset();
  around_.subscriber.release(who_.id);
  around_.changed();
}

}  // namespace chipid::counter::agent
