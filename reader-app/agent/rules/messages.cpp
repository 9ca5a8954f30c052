#include "rules/messages.hpp"

#include <chipid/text.hpp>

#include "keys/base64.hpp"
#include "member_readers.hpp"
#include "rules/token.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t hello_nonce = 32;
constexpr std::size_t signature_size = 64;
constexpr std::size_t longest_token = 128;

Parsed<ClientMessage> parse_hello(const Json& message) {
  ObjectReader reader(message, "");
  Hello hello;
  if (!reader.has("protocol") || reader.whole_or("protocol", 1, 1, 1) != 1) reader.fail("protocol", "1");
  hello.client = reader.text("client");
  if (!is_client_id(hello.client)) reader.fail("client", "no client's id");
  hello.nonce = read_base64(reader, "nonce", hello_nonce, hello_nonce);
  return finish<ClientMessage>(reader, std::move(hello));
}

Parsed<ClientMessage> parse_auth(const Json& message) {
  ObjectReader reader(message, "");
  Auth auth;
  if (reader.has("token") == reader.has("signature")) reader.fail("token", "either this or a signature");
  auth.token = reader.text_or("token", {});
  if (auth.token.size() > longest_token) reader.fail("token", "too long");
  if (reader.has("signature"))
    auth.signature =
        store::from_base64url(read_base64(reader, "signature", signature_size, signature_size)).value_or(Bytes());
  return finish<ClientMessage>(reader, std::move(auth));
}

Parsed<ClientMessage> parse_match_start(const Json& message) {
  ObjectReader reader(message, "");
  MatchStart start;
  start.id = read_exact_text(reader, "id", 1, longest_id);
  start.read_id = read_exact_text(reader, "read_id", 1, longest_id);
  return finish<ClientMessage>(reader, std::move(start));
}

Parsed<ClientMessage> parse_cancel(const Json& message) {
  ObjectReader reader(message, "");
  Cancel cancel{read_exact_text(reader, "id", 1, longest_id)};
  return finish<ClientMessage>(reader, std::move(cancel));
}

Parsed<ClientMessage> parse_clear(const Json& message) {
  ObjectReader reader(message, "");
  Clear clear{read_exact_text(reader, "read_id", 1, longest_id)};
  return finish<ClientMessage>(reader, std::move(clear));
}

// RFC 7518, 6.2.1. Whoever sends the private part gave it away.
std::optional<ClientKey> client_key(ObjectReader& reader) {
  if (!reader.has("key")) return std::nullopt;
  ObjectReader jwk(reader.object_or_empty("key"), "/key");
  ClientKey key{jwk.text("x"), jwk.text("y")};
  if (jwk.text("kty") != "EC" || jwk.text("crv") != "P-256" || jwk.has("d") || !enrolled(key))
    jwk.fail("x", "a public key of P-256 is expected");
  if (!jwk.failure().empty()) reader.fail_at(jwk.failure());
  return key;
}

Parsed<PairRequest> read_pair(const Json& message) {
  ObjectReader reader(message, "");
  PairRequest request;
  request.name = read_shown_text(reader, "name", 1, longest_name);
  if (!is_site_name(request.name)) reader.fail("name", "a name is missing");
  request.code = reader.text("code");
  request.key = client_key(reader);
  request.scopes = reader.has("scopes") ? read_scopes(reader, "scopes") : asked_by_default();
  return finish(reader, std::move(request));
}

Parsed<ClientMessage> parse_pair(const Json& message) {
  auto request = read_pair(message);
  if (!request) return tl::unexpected(std::move(request).error());
  return ClientMessage(*std::move(request));
}

struct Kind {
  std::string_view type;
  Parsed<ClientMessage> (*parse)(const Json&);
};
constexpr Kind kinds[] = {{"pair", parse_pair},
                          {"hello", parse_hello},
                          {"auth", parse_auth},
                          {"read.start", parse_read_start},
                          {"match.face.start", parse_match_start},
                          {"cancel", parse_cancel},
                          {"clear", parse_clear}};

}  // namespace

Parsed<Json> parse_body(std::string_view text) {
  auto json = parse_strict_object(text);
  if (json) return *std::move(json);
  const bool too_large = json.error().kind == JsonFault::Kind::too_large;
  return tl::unexpected(
      Refusal{too_large ? RefusalCode::too_large : RefusalCode::malformed, json_fault_text(json.error())});
}

Parsed<ClientMessage> parse_message(std::string_view text) {
  const auto message = parse_body(text);
  if (!message) return tl::unexpected(message.error());
  const auto type = message->find("type");
  for (const auto& kind : kinds) {
    if (type != message->end() && *type == kind.type) return kind.parse(*message);
  }
  return tl::unexpected(Refusal{RefusalCode::unknown_message, "/type"});
}

Parsed<PairRequest> parse_pair_request(std::string_view body) {
  const auto json = parse_body(body);
  if (!json) return tl::unexpected(json.error());
  return read_pair(*json);
}

}  // namespace chipid::counter::agent
