#include "rules/messages.hpp"

#include <random>

#include "json/strict_json.hpp"
#include "keys.hpp"
#include "keys/base64.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::agent;
using namespace chipid::counter::agent::test;

namespace {

const Json start = {{"type", "read.start"}, {"id", "1"},           {"nonce", "AAECAwQFBgcICQoLDA0ODw"},
                    {"scopes", {"id"}},     {"purpose", "Intake"}, {"audience", "clinic.example"}};

Json with(Json message, const char* member, const Json& value) {
  message[member] = value;
  return message;
}

Json without(Json message, const char* member) {
  message.erase(member);
  return message;
}

std::string code_of(const Json& message) {
  const auto parsed = parse_message(message.dump(-1, ' ', false, Json::error_handler_t::replace));
  return parsed ? std::string() : std::string(refusal_row(parsed.error().code).words.id);
}

std::string b64(std::size_t size) {
  return store::to_base64url(Bytes(size));
}

}  // namespace

TEST_CASE("read.start is taken as it has to be, and passes over what it does not know") {
  auto message = with(with(with(start, "key", "012345"), "reference", "A 1"), "threshold", 0.1);
  const auto parsed = parse_message(message.dump());
  REQUIRE(parsed);
  const auto& read = std::get<ReadStart>(*parsed);
  CHECK(read.id == "1");
  CHECK(read.scopes == scopes_of({Scope::id}));
  CHECK(read.purpose == "Intake");
  CHECK(read.audience == "clinic.example");
  CHECK(read.key == "012345");
  CHECK(read.reference == "A 1");
  CHECK(code_of(start).empty());
  CHECK(code_of(with(start, "scopes", Json::array())).empty());
  // What people see is made fit for it; what servers compare is not touched.
  const auto shown = parse_message(with(start, "purpose", "In\xE2\x80\xAEtake").dump());
  CHECK(std::get<ReadStart>(*shown).purpose == "Intake");
}

TEST_CASE("Every member of read.start has its limits") {
  const std::vector<Json> wrong = {without(start, "id"),
                                   with(start, "id", ""),
                                   with(start, "id", 1),
                                   with(start, "id", std::string(65, 'x')),
                                   with(start, "id", "a\nb"),
                                   without(start, "nonce"),
                                   with(start, "nonce", b64(15)),
                                   with(start, "nonce", b64(65)),
                                   with(start, "nonce", b64(16) + "=="),
                                   with(start, "nonce", "AAAA AAAAAAAAAAAAAAAAAAA"),
                                   with(start, "nonce", Json::array()),
                                   without(start, "scopes"),
                                   with(start, "scopes", "id"),
                                   with(start, "scopes", Json::array({"everything"})),
                                   with(start, "scopes", Json::array({1})),
                                   with(start, "scopes", Json::array({"ID"})),
                                   without(start, "purpose"),
                                   with(start, "purpose", ""),
                                   with(start, "purpose", std::string(201, 'x')),
                                   without(start, "audience"),
                                   with(start, "audience", ""),
                                   with(start, "audience", std::string(257, 'x')),
                                   with(start, "audience",
                                        "a\xE2\x80\xAE"
                                        "b"),
                                   with(start, "key", 12),
                                   with(start, "key", ""),
                                   with(start, "key", std::string(1025, '1')),
                                   with(start, "reference", std::string(129, 'x')),
                                   with(start, "reference", {{"a", 1}})};
  for (const auto& message : wrong) CHECK(code_of(message) == "malformed_message");
  CHECK(code_of(with(start, "nonce", b64(64))).empty());
  CHECK(code_of(with(start, "purpose", std::string(200, 'x'))).empty());
}

TEST_CASE("The other messages") {
  const Json hello = {{"type", "hello"}, {"protocol", 1}, {"client", client_id}, {"nonce", b64(32)}};
  CHECK(code_of(hello).empty());
  for (const auto& message : {with(hello, "protocol", 2), with(hello, "protocol", "1"), without(hello, "protocol"),
                              with(hello, "client", "x"), with(hello, "nonce", b64(31)), with(hello, "nonce", b64(33))})
    CHECK(code_of(message) == "malformed_message");
  CHECK(code_of({{"type", "auth"}, {"token", token}}).empty());
  CHECK(code_of({{"type", "auth"}, {"signature", b64(64)}}).empty());
  for (const Json& message : {Json{{"type", "auth"}}, Json{{"type", "auth"}, {"token", token}, {"signature", b64(64)}},
                              Json{{"type", "auth"}, {"signature", b64(63)}}, Json{{"type", "auth"}, {"signature", 1}},
                              Json{{"type", "auth"}, {"token", std::string(129, 'x')}}})
    CHECK(code_of(message) == "malformed_message");
  CHECK(code_of({{"type", "cancel"}, {"id", "1"}}).empty());
  CHECK(code_of({{"type", "clear"}, {"read_id", "1"}}).empty());
  CHECK(code_of({{"type", "match.face.start"}, {"id", "1"}, {"read_id", "2"}}).empty());
  CHECK(code_of({{"type", "match.face.start"}, {"id", "1"}}) == "malformed_message");
}

TEST_CASE("A message of no known type is refused as such") {
  for (const Json& message : {Json{{"type", "read"}}, Json{{"type", 1}}, Json{{"no", "type"}}, Json{{"type", "HELLO"}},
                              Json{{"type", "read.done"}}, Json{{"type", "proof"}}})
    CHECK(code_of(message) == "unknown_message");
  CHECK(refusal_row(parse_message("[]").error().code).words.id == "malformed_message");
  CHECK(refusal_row(parse_message(std::string(65537, ' ')).error().code).words.id == "too_large");
}

TEST_CASE("A request to be paired") {
  const Json jwk = {{"kty", "EC"}, {"crv", "P-256"}, {"x", client_key().x}, {"y", client_key().y}, {"use", "sig"}};
  const Json page = {{"name", "Clinic"}, {"code", "123456"}};
  const auto parsed = parse_pair_request(with(page, "key", jwk).dump());
  REQUIRE(parsed);
  CHECK(parsed->key == client_key());
  CHECK(parsed->scopes == asked_by_default());
  CHECK(parse_pair_request(with(page, "scopes", Json::array({"raw"})).dump())->scopes == scopes_of({Scope::raw}));
  for (const auto& request :
       {without(page, "name"), with(page, "name", ""), with(page, "name", "  "),
        with(page, "name", std::string(65, 'x')), without(page, "code"), with(page, "code", 123456),
        with(page, "scopes", "raw"), with(page, "key", "x"), with(page, "key", with(jwk, "d", client_key().x)),
        with(page, "key", with(jwk, "crv", "P-384")), with(page, "key", with(jwk, "kty", "RSA")),
        with(page, "key", with(jwk, "y", client_key().x))})
    CHECK_FALSE(parse_pair_request(request.dump()));
}

TEST_CASE("Whatever is changed in a message, it is taken or refused, and what is taken keeps to the limits") {
  const auto seed = with(with(start, "key", "012345"), "reference", "A").dump();
  std::mt19937 random(98);
  for (int round = 0; round < 20000; ++round) {
    auto text = seed;
    for (auto changes = 1 + random() % 3; changes > 0; --changes) {
      const auto place = random() % text.size();
      if (random() % 3 == 0)
        text.erase(place, 1 + random() % 8);
      else if (random() % 2 == 0)
        text.insert(place, text.substr(random() % text.size(), random() % 12));
      else
        text[place] = static_cast<char>(random());
      if (text.empty()) text = "{";
    }
    const auto parsed = parse_message(text);
    if (!parsed) continue;
    if (const auto* read = std::get_if<ReadStart>(&*parsed)) {
      const auto nonce = store::from_base64url(read->nonce);
      CHECK((nonce && nonce->size() >= 16 && nonce->size() <= 64));
      CHECK(is_shown_text(read->purpose, 1, 200));
      CHECK(is_shown_text(read->id, 1, 64));
    }
  }
}
