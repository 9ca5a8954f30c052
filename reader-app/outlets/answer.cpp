#include "outlets/answer.hpp"

#include <algorithm>
#include <charconv>
#include <chipid/text.hpp>

#include "site_file.hpp"

namespace chipid::counter::outlets {
namespace {

using End = HttpAnswer::End;
using Kind = Reply::Kind;

constexpr std::size_t longest_words = 200;
constexpr std::chrono::seconds longest_wait{3600};

Reply refused(TroubleCode code, std::string detail) {
  return {.kind = Kind::refused, .trouble = Trouble{code, std::move(detail)}};
}

Reply later(TroubleCode code, std::string detail) {
  return {.kind = Kind::later, .trouble = Trouble{code, std::move(detail)}};
}

Json resource_in(const HttpAnswer& answer) {
  const auto& type = answer.content_type;
  if (type.rfind("application/fhir+json", 0) != 0 && type.rfind("application/json", 0) != 0) return {};
  auto json = Json::parse(answer.body, nullptr, false);
  return json.is_object() && json.contains("resourceType") ? json : Json();
}

// FHIR R4, 2.30: the first thing that an OperationOutcome says, made fit to be shown.
std::string words_of(const HttpAnswer& answer) {
  std::string words = "HTTP " + std::to_string(answer.status);
  const auto outcome = resource_in(answer);
  if (!outcome.is_object() || !outcome.contains("issue")) return words;
  const auto& issues = outcome["issue"];
  if (!issues.is_array() || issues.empty() || !issues.front().is_object()) return words;
  const auto said = issues.front().find("diagnostics");
  if (said == issues.front().end() || !said->is_string()) return words;
  auto text = said->get<std::string>().substr(0, longest_words);
  // Not in the middle of a character.
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.pop_back();
  return words + ": " + displayable(text);
}

// Another program that answers 200 to everything has taken nothing.
Reply of_success(const HttpAnswer& answer) {
  const bool fhir = resource_in(answer).is_object();
  if (fhir || (answer.body.empty() && answer.names_a_resource)) return {.kind = Kind::delivered};
  return refused(TroubleCode::strange_answer, "HTTP " + std::to_string(answer.status));
}

// RFC 9110, 10.2.3; a date is passed over, our own pauses do.
std::optional<std::chrono::seconds> asked_pause(const std::string& text) {
  long seconds = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, seconds);
  if (read.ec != std::errc() || read.ptr != end || seconds < 0) return std::nullopt;
  return std::min(std::chrono::seconds(seconds), longest_wait);
}

Reply busy(const HttpAnswer& answer) {
  auto reply = later(TroubleCode::server_busy, words_of(answer));
  reply.wait = asked_pause(answer.retry_after);
  return reply;
}

Reply of_status(const HttpAnswer& answer) {
  switch (answer.status) {
    case 200:
    case 201:
    case 204:
      return of_success(answer);
    case 401:
    case 403:
      return refused(TroubleCode::not_authorised, words_of(answer));
    case 412:
      return refused(TroubleCode::several_matches, words_of(answer));
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return busy(answer);
    default:
      break;
  }
  return refused(answer.status < 400 ? TroubleCode::strange_answer : TroubleCode::refused, words_of(answer));
}

}  // namespace

Reply understand(const HttpAnswer& answer) {
  switch (answer.end) {
    case End::answered:
      return of_status(answer);
    case End::untrusted:
      return refused(TroubleCode::untrusted, answer.detail);
    case End::too_large:
      return refused(TroubleCode::strange_answer, answer.detail);
    case End::unusable:
      return refused(TroubleCode::profile, answer.detail);
    case End::broken_off:
      return later(TroubleCode::broken_off, answer.detail);
    case End::unreachable:
    case End::timed_out:
      break;
  }
  return later(TroubleCode::unreachable, answer.detail);
}

}  // namespace chipid::counter::outlets
