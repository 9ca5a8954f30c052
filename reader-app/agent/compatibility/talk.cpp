#include "compatibility/talk.hpp"

#include <algorithm>

#include "values.hpp"

namespace chipid::counter::agent {
namespace {

// Of what the shape asks for: what the site was granted.
std::vector<std::string> granted_of(const OldJson& ready, const std::vector<std::string>& asked) {
  std::vector<std::string> granted;
  const auto scopes = ready.value("scopes", OldJson::array());
  for (const auto& scope : asked)
    if (std::find(scopes.begin(), scopes.end(), OldJson(scope)) != scopes.end()) granted.push_back(scope);
  return granted;
}

std::string type_of(const OldJson& message) {
  const auto type = message.is_object() ? message.value("type", OldJson()) : OldJson();
  return type.is_string() ? type.get<std::string>() : std::string{};
}

}  // namespace

CompatibilityTalk::CompatibilityTalk(CompatibilityProfile profile, Nonce nonce)
    : profile_(std::move(profile)), nonce_(std::move(nonce)) {}

CompatibilityTalk::CompatibilityTalk(CompatibilityProfile profile, Nonce nonce, SocketIo framing)
    : profile_(std::move(profile)), nonce_(std::move(nonce)), framing_(std::move(framing)) {}

CompatibilityTalk::Out CompatibilityTalk::start() {
  Out out;
  if (framing_) out.to_page = framing_->open();
  return out;
}

CompatibilityTalk::Out CompatibilityTalk::from_page(std::string_view text) {
  Out out;
  if (!framing_) return out;
  auto heard = framing_->hear(text);
  out.to_page = std::move(heard.answers);
  out.end = heard.end;
  ask(out);
  return out;
}

CompatibilityTalk::Out CompatibilityTalk::from_core(std::string_view text) {
  Out out;
  const auto message = OldJson::parse(text, nullptr, false);
  const auto type = type_of(message);
  const auto tell = [&](Moment moment, const OldValues& values) {
    for (const auto& said : say(profile_.body(), moment, values)) {
      const auto json = said.json.dump();
      if (profile_.door() == OldDoor::http)
        reply_ = Reply{said.status, json};
      else
        out.to_page.push_back(framing_ ? SocketIo::event(profile_.body().channel, json) : json);
    }
  };
  if (type == "ready") {
    ready_ = true;
    scopes_ = granted_of(message, profile_.scopes());
  } else if (type == "read.progress" && state_ == State::reading && !told_reading_) {
    told_reading_ = true;
    tell(Moment::reading, {});
  } else if (type == "read.done" && state_ == State::reading) {
    // Old shapes have no verdict: what the counter did not let through is a failure to them.
    state_ = State::resting;
    const bool accepted = message.value("accepted", OldJson(false)) == true;
    accepted ? tell(Moment::done, values_of_answer(message, profile_.body()))
             : tell(Moment::failed, values_of_failure(message));
  } else if (type == "read.failed" || type == "refused") {
    state_ = State::resting;
    tell(Moment::failed, values_of_failure(message));
    out.end = type == "refused";
  } else if (type == "card.removed") {
    tell(Moment::card_removed, {});
    // The next person, not the same card again and again.
    if (state_ == State::resting) state_ = State::waiting;
  }
  ask(out);
  out.end = out.end || reply_.has_value();
  return out;
}

void CompatibilityTalk::ask(Out& out) {
  const bool listens = !framing_ || framing_->connected();
  if (state_ != State::waiting || !ready_ || !listens || out.end || scopes_.empty()) return;
  state_ = State::reading;
  told_reading_ = false;
  const OldJson request{{"type", "read.start"}, {"id", std::to_string(++reads_)},  {"nonce", nonce_()},
                        {"scopes", scopes_},    {"purpose", profile_.title(true)}, {"audience", profile_.name()}};
  out.to_core.push_back(request.dump());
}

}  // namespace chipid::counter::agent
