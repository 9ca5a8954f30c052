#pragma once

#include <chipid/match.hpp>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "json_fields.hpp"
#include "placeholder.hpp"

/// A provider profile as data; docs/match-providers.md is its description. File names are as they stand in it.
namespace chipid::remote {

/// A place in an answer and the values by which it says yes.
struct Test {
  std::string pointer = {};
  std::vector<Json> values = {};
};

struct DecisionRule {
  std::string pointer = {};
  std::vector<Json> match = {};
  std::vector<Json> no_match = {};
  std::vector<Json> inconclusive = {};
};

struct ScoreRule {
  std::string pointer = {};
  double lowest = 0;
  double highest = 1;
  bool optional = false;
  /// For services that give no decision: from here on it is a match, below that it is none.
  std::optional<double> match_from = {};
  std::optional<double> no_match_below = {};
};

/// How an answer is understood; empty pointers: the service tells no such thing.
struct AnswerMap {
  std::optional<Test> success = {};
  std::optional<DecisionRule> decision = {};
  std::optional<ScoreRule> score = {};
  std::string error_code = {};
  std::string error_message = {};
  std::string transaction_id = {};
  std::string nonce = {};
};

/// By what an answer says "not yet".
struct Pending {
  std::vector<unsigned> statuses = {};
  std::optional<Test> test = {};
};

struct Part {
  std::string name = {};
  std::string content = {};   ///< template; bytes alone in it are sent raw
  std::string filename = {};  ///< empty: a plain field
  std::string mime = {};      ///< template; empty: none told
};

using NamedText = std::pair<std::string, std::string>;
using Body = std::variant<std::monostate, Json, std::vector<Part>>;

enum class StepKind {
  send,     ///< hands something over
  compare,  ///< its answer tells the outcome, unless it is pending: then the next step does
  poll,     ///< asked again until its answer is not pending
};

struct Step {
  std::string name = {};
  std::string pointer = {};  ///< of itself in the profile
  StepKind kind = StepKind::compare;
  std::string method = {};
  std::string path = {};
  std::vector<NamedText> query = {};
  std::vector<NamedText> headers = {};
  Body body = {};
  Pending pending = {};
  std::vector<NamedText> take = {};  ///< name and the pointer into the answer
  AnswerMap answer = {};
  std::chrono::milliseconds interval{500};
  std::string then = {};  ///< name of the step that follows; empty: the next in the list
};

struct TlsRule {
  std::string authorities = {};
  std::string public_key = {};
  std::string client_certificate = {};
  std::string client_key = {};
};

struct SigningRule {
  enum class Kind { none, jws, hmac };
  Kind kind = Kind::none;
  bool body_alone = false;  ///< of a JWS: over the body; else over the text that signing.hpp describes
  std::string header = {};
  std::string key = {};     ///< file of the key
  std::string secret = {};  ///< name of the secret of an HMAC
};

struct AnswerSignatureRule {
  std::string header = {};
  std::string type = {};
  std::string keys = {};  ///< file of the service's public keys
};

struct Limits {
  std::chrono::milliseconds connect{5'000};
  std::chrono::milliseconds whole{30'000};
  std::size_t answer_bytes = std::size_t{1} << 20U;
  unsigned retries = 3;
};

struct Profile {
  std::string name = {};
  Sentence notice = {};
  std::string base_url = {};
  std::string proxy = {};
  std::vector<MatchModality> modalities = {};
  std::vector<std::string> formats = {};  ///< MIME types that the service takes; empty: whatever there is
  std::optional<double> threshold = {};
  TlsRule tls = {};
  std::map<std::string, std::string> secrets = {};  ///< name to file
  std::map<std::string, std::string> values = {};
  SigningRule signing = {};
  std::optional<AnswerSignatureRule> answer_signature = {};
  Limits limits = {};
  /// In the order in which they are taken.
  std::vector<Step> steps = {};
  /// Everything that its templates name; only that is made ready and sent.
  std::set<Source> used = {};
};

/// match.provider, at the pointer of the trouble.
[[nodiscard]] Result<Profile> parse_profile(std::string_view text);

// Its parts, a file each.
[[nodiscard]] Result<AnswerMap> parse_answer_map(const Json& value, const std::string& pointer);
[[nodiscard]] Result<Test> parse_test(const Json& value, const std::string& pointer);
[[nodiscard]] Result<std::vector<Step>> parse_steps(const Json& value, const std::string& pointer,
                                                    const AnswerMap& usual);
[[nodiscard]] Result<Body> parse_body(const Json& value, const std::string& pointer);
[[nodiscard]] Result<std::vector<NamedText>> parse_named_texts(const Json& value, const std::string& pointer);
/// Names that HTTP, TLS or the signing write, or that would make each retry a capture of its own, are refused.
[[nodiscard]] Result<> check_header_names(const std::vector<NamedText>& headers, const std::string& pointer);
[[nodiscard]] Result<> check_query_names(const std::vector<NamedText>& query, const std::string& pointer);
[[nodiscard]] Result<> parse_security(const Json& profile_json, Profile& profile);
/// The steps in the order they are taken; refused where one comes twice or never.
[[nodiscard]] Result<std::vector<Step>> order_steps(std::vector<Step> steps, const std::string& pointer);
/// Whether each ${...} is known where it stands, and signatures bind what they have to; fills Profile::used.
[[nodiscard]] Result<> check_templates(Profile& profile);

}  // namespace chipid::remote
