#include "answers.hpp"

#include "jws.hpp"

namespace match_server {

void say(httplib::Response& response, int status, const std::string& body, const std::optional<chipid::SiteKey>& key,
         std::optional<Fault> fault) {
  response.status = status;
  response.set_content(body, "application/json");
  if (!key || fault == Fault::no_signature) return;
  const auto signature =
      sign_detached(*key, "chipid-match-answer+jws", fault == Fault::bad_signature ? body + " " : body);
  if (signature) response.set_header("X-JWS-Signature", *signature);
}

std::string error_body(const std::string& code, const std::string& message) {
  return nlohmann::ordered_json({{"code", code}, {"message", message}}).dump();
}

std::string pending_body(const std::string& id, const std::string& nonce, std::optional<Fault> fault) {
  const bool other = fault == Fault::other_task;
  nlohmann::ordered_json json = {{"taskId", id},
                                 {"transactionId", other ? "00000000-0000-4000-8000-000000000000" : id}};
  if (!nonce.empty()) json["nonce"] = nonce;
  return json.dump();
}

nlohmann::ordered_json outcome(double score, double threshold, const std::string& transaction_id,
                               const std::string& nonce) {
  nlohmann::ordered_json json = {{"decision", score >= threshold},
                                 {"scores", nlohmann::ordered_json::array({{{"score", score}}})},
                                 {"transactionId", transaction_id}};
  if (!nonce.empty()) json["nonce"] = nonce;
  return json;
}

// Whatever the pictures, a fault is worst where a careless client would take the answer for a match.
std::string spoiled(nlohmann::ordered_json outcome, std::optional<Fault> fault) {
  if (!fault) return outcome.dump();
  outcome["decision"] = true;
  switch (*fault) {
    case Fault::twice:
      return outcome.dump() + outcome.dump();
    case Fault::twice_member:
      return R"({"decision":false,)" + outcome.dump().substr(1);
    case Fault::other_id:
      outcome["transactionId"] = "00000000-0000-4000-8000-000000000000";
      break;
    case Fault::other_nonce:
      outcome["nonce"] = "00000000000000000000000000000000";
      break;
    case Fault::malformed:
      return outcome.dump().substr(0, 12);
    case Fault::empty:
      return "";
    case Fault::html:
      return "<html><body>decision: true</body></html>";
    case Fault::score_out_of_range:
      outcome["scores"][0]["score"] = 1.5;
      break;
    case Fault::score_nan:
      return R"({"decision":true,"scores":[{"score":NaN}],)" +
             outcome.dump().substr(outcome.dump().find("\"transactionId\""));
    case Fault::score_text:
      outcome["scores"][0]["score"] = "0.9";
      break;
    case Fault::huge:
      return outcome.dump() + std::string(std::size_t{8} << 20U, ' ');
    case Fault::decision_missing:
      outcome.erase("decision");
      break;
    case Fault::unknown_decision:
      outcome["decision"] = "maybe";
      break;
    case Fault::error_in_200:
      return error_body("E_NO_FACE", "no face in the second picture");
    default:
      break;
  }
  return outcome.dump();
}

}  // namespace match_server
