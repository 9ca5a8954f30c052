#include <chipid/binding.hpp>
#include <nlohmann/json.hpp>

#include "serve/answers.hpp"

namespace chipid::serve {
namespace {

constexpr std::size_t longest_field = 1024;

BytesView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

int hex_digit(char letter) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto lower = letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
  const auto at = digits.find(lower);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

Outcome<Bytes> from_hex(std::string_view text) {
  if (text.size() != 2 * sizeof(ActiveAuthenticationChallenge))
    return refuse(Refusal::bad_challenge, "ChipID-Challenge");
  Bytes bytes;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const auto high = hex_digit(text[i]);
    const auto low = hex_digit(text[i + 1]);
    if (high < 0 || low < 0) return refuse(Refusal::bad_challenge, "ChipID-Challenge");
    bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
  }
  return bytes;
}

bool usable(const std::optional<std::string_view>& field) {
  return field && !field->empty() && field->size() <= longest_field && field->find('\n') == std::string_view::npos;
}

Outcome<Bytes> bound(const http::Head& head) {
  const auto origin = head.field("chipid-origin");
  const auto nonce = head.field("chipid-nonce");
  const auto read_id = head.field("chipid-read-id");
  if (!usable(origin)) return refuse(Refusal::bad_challenge, "ChipID-Origin");
  if (!usable(nonce)) return refuse(Refusal::bad_challenge, "ChipID-Nonce");
  if (!usable(read_id)) return refuse(Refusal::bad_challenge, "ChipID-Read-Id");
  const auto challenge = bound_challenge(*origin, *nonce, *read_id);
  return Bytes(challenge.begin(), challenge.end());
}

// The challenge that the caller had the chip sign; empty where it names none. One that is given twice, in two ways or
// by halves is refused: a check that silently did not take place would be taken for one.
Outcome<Bytes> own_challenge(const http::Head& head) {
  const auto direct = head.count("chipid-challenge");
  const auto named = head.count("chipid-origin") + head.count("chipid-nonce") + head.count("chipid-read-id");
  if (direct == 0 && named == 0) return Bytes();
  if (direct > 1 || (direct == 1 && named > 0)) return refuse(Refusal::bad_challenge, "ChipID-Challenge");
  return direct == 1 ? from_hex(*head.field("chipid-challenge")) : bound(head);
}

// The report as `chipid verify --json` tells it, with one member before the others. Parsing 15 kB of JSON again only
// to add it would cost more than all the rest of the answer.
std::string with_accepted(std::string report, bool accepted) {
  report.insert(1, accepted ? "\n  \"accepted\": true," : "\n  \"accepted\": false,");
  return report + "\n";
}

bool is_accepted(const Snapshot& snapshot, const EvidenceReport& report) {
  return report.verification.verdict && snapshot.policy.accepts(*report.verification.verdict);
}

std::string verdict_text(const EvidenceReport& report, bool accepted) {
  const auto verdict = report.verification.verdict;
  nlohmann::ordered_json json{{"accepted", accepted}, {"verdict", nullptr}};
  if (verdict) {
    const auto sentence = verdict_sentence(*verdict);
    json["verdict"] = verdict_name(*verdict);
    json["sentence"] = {{"en", sentence.en}, {"vi", sentence.vi}};
  }
  json["attention"] = report.verification.attention;
  json["policy"] = report.verification.policy;
  json["digest"] = report.digest;
  json["signature"] = signature_status_name(report.signature.status);
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

using Answer = std::string (*)(const EvidenceReport& report, bool accepted);

http::Response judge(const Snapshot& snapshot, const http::Request& request, Metrics& metrics, Answer answer) {
  const auto challenge = own_challenge(request.head);
  if (!challenge) return refusal_answer(challenge.error());
  const auto report = snapshot.verifier.verify(bytes_of(request.body), *challenge);
  if (!report) return error_answer(report.error());
  const auto verdict = report->verification.verdict;
  metrics.verdict(verdict ? verdict_name(*verdict) : "none");
  return json_answer(200, answer(*report, is_accepted(snapshot, *report)));
}

}  // namespace

http::Response answer_verify(const Snapshot& snapshot, const http::Request& request, Metrics& metrics) {
  return judge(snapshot, request, metrics,
               [](const EvidenceReport& report, bool accepted) { return with_accepted(to_json(report), accepted); });
}

http::Response answer_verdict(const Snapshot& snapshot, const http::Request& request, Metrics& metrics) {
  return judge(snapshot, request, metrics, verdict_text);
}

}  // namespace chipid::serve
