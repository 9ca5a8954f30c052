#include "say.hpp"

#include <array>

namespace chipid::counter::agent {
namespace {

Json failed(std::string_view type, const std::string& id, std::string_view code, bool retryable) {
  return {{"type", type}, {"id", id}, {"code", code}, {"retryable", retryable}};
}

}  // namespace

std::string text_of(const Json& message) {
  return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json both_languages(const Sentence& sentence) {
  return {{"en", sentence.en}, {"vi", sentence.vi}};
}

Json names_of(const Scopes& scopes) {
  auto names = Json::array();
  for (const auto scope : all_in(scopes)) names.push_back(scope_name(scope));
  return names;
}

Json readers_of(const Desk& desk) {
  auto readers = Json::array();
  for (const auto& reader : desk.readers()) readers.push_back({{"name", reader.name}, {"card", reader.card}});
  return readers;
}

Json keys_of(const SiteKey& key) {
  const std::array keys = {key.public_key("agent")};
  return Json::parse(to_jwks(keys), nullptr, false);
}

std::string failed_message(std::string_view type, const std::string& id, const ReadFailed& why) {
  // The desk may name this one without its words.
  if (why.message.en.empty() && why.code == refusal_row(RefusalCode::operator_refused).words.id)
    return failed_message(type, id, RefusalCode::operator_refused);
  auto json = failed(type, id, why.code, why.retryable);
  json["message"] = both_languages(why.message);
  json["hint"] = both_languages(why.hint);
  return text_of(json);
}

std::string failed_message(std::string_view type, const std::string& id, RefusalCode code) {
  const auto& row = refusal_row(code);
  auto json = failed(type, id, row.words.id, row.retryable);
  json["gate"] = row.gate;
  json["message"] = both_languages(row.words.message());
  json["hint"] = both_languages(row.words.hint());
  return text_of(json);
}

std::string cleared_message(const std::string& read_id, std::string_view why) {
  return text_of({{"type", "session.cleared"}, {"read_id", read_id}, {"why", why}});
}

std::string device_message(const std::string& event, const std::string& reader) {
  return text_of({{"type", event}, {event.starts_with("reader.") ? "name" : "reader", reader}});
}

}  // namespace chipid::counter::agent
