#include "agent_at_work.hpp"

using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::agent;
using namespace chipid::counter::agent::test;

namespace {

std::string refusal_in(const Json& message) {
  return message["type"] == "refused" ? message["error"]["code"].get<std::string>() : message.dump();
}

Site other_page() {
  auto site = clinic_site();
  site.client = "IAECAwQFBgcICQoLDA0ODw";
  site.origin = "https://other.example";
  return site;
}

}  // namespace

TEST_CASE("A page learns that this is its agent, then shows its token, then is ready") {
  AgentAtWork work;
  auto& client = work.connect();
  const auto proof = work.introduce(client);
  CHECK(proof["protocol"] == 1);
  CHECK(proof["address"] == "127.0.0.1:17870");
  const ProofText text{client_id, clinic, work.nonce, client.challenge, "127.0.0.1:17870"};
  CHECK(proof["proof"] == agent_proof(text, clinic_site(), key_of(agent_pem)).value());
  work.say(client, {{"type", "auth"}, {"token", token}});
  const auto ready = client.hear();
  CHECK(ready["type"] == "ready");
  CHECK(ready["scopes"] == Json::array({"id", "demographics", "verification"}));
  CHECK(ready["keys"]["keys"][0]["kid"] == key_of(agent_pem).key_id());
  CHECK(ready["readers"] == Json::array({{{"name", "Reader 1"}, {"card", true}}}));
  REQUIRE(work.agent->sessions().size() == 1);
  CHECK(work.agent->sessions()[0].name == "Clinic");
}

TEST_CASE("A program proves its key over the socket, and nowhere else") {
  AgentAtWork work;
  auto& client = work.connect(Door::unix_socket, "", "unix");
  const auto proof = work.introduce(client, program_site().client);
  const ProofText text{program_site().client, "unix", work.nonce, client.challenge, "unix"};
  CHECK(key_of(agent_pem).public_key("agent").verify(bytes_of(agent_proof_text(text)),
                                                     *store::from_base64url(proof["proof"].get<std::string>())));
  const auto signature = key_of(client_pem).sign(bytes_of(client_auth_text(text))).value();
  work.say(client, {{"type", "auth"}, {"signature", store::to_base64url(signature)}});
  CHECK(client.hear()["type"] == "ready");
  // The same signature in another session: the challenge is another one.
  auto& again = work.connect(Door::unix_socket, "", "unix");
  work.introduce(again, program_site().client);
  work.say(again, {{"type", "auth"}, {"signature", store::to_base64url(signature)}});
  CHECK(refusal_in(again.hear()) == "token_wrong");
  CHECK(again.ended == 4401);
  auto& page = work.connect();
  CHECK(refusal_in(work.introduce(page, program_site().client)) == "token_wrong");
  auto& page_over_socket = work.connect(Door::unix_socket, "", "unix");
  CHECK(refusal_in(work.introduce(page_over_socket)) == "token_wrong");
}

TEST_CASE("A token of another origin, a wrong one and none are refused") {
  AgentAtWork work({clinic_site(), other_page()});
  auto& other = work.connect(Door::http, "https://evil.example");
  CHECK(refusal_in(work.introduce(other)) == "token_wrong");
  CHECK(other.ended == 4401);
  const auto foreign = other_page().client + "." + secret;
  for (const auto& wrong : {std::string(), secret, foreign, client_id + "." + std::string(43, 'A'), token + "A"}) {
    auto& client = work.connect();
    work.introduce(client);
    work.say(client, {{"type", "auth"}, {"token", wrong}});
    CHECK(refusal_in(client.hear()) == "token_wrong");
    CHECK(client.ended == 4401);
    // Nothing is heard any more.
    work.say(client, {{"type", "auth"}, {"token", token}});
    CHECK(client.heard.empty());
  }
}

TEST_CASE("After ten wrong tokens no further one is judged until the minute is over, and a right one still gets in") {
  AgentAtWork work;
  for (int i = 0; i < 10; ++i) {
    auto& client = work.connect();
    work.introduce(client);
    work.say(client, {{"type", "auth"}, {"token", client_id + "." + std::string(43, 'A')}});
    CHECK(refusal_in(client.hear()) == "token_wrong");
  }
  auto& client = work.connect();
  work.introduce(client);
  work.say(client, {{"type", "auth"}, {"token", client_id + "." + std::string(43, 'A')}});
  CHECK(refusal_in(client.hear()) == "too_many_wrong_tokens");
  CHECK(work.ask({"GET", "/v1/readers", clinic, "Bearer " + client_id + "." + std::string(43, 'A'), ""}).status == 429);
  CHECK(work.ask({"GET", "/v1/readers", clinic, "Bearer " + token, ""}).status == 200);
  work.page();
}

TEST_CASE("Messages out of their order end a session") {
  AgentAtWork work;
  const std::vector<Json> early = {AgentAtWork::read_start(),
                                   {{"type", "auth"}, {"token", token}},
                                   {{"type", "clear"}, {"read_id", "x"}},
                                   {{"type", "cancel"}, {"id", "x"}}};
  for (const auto& message : early) {
    auto& client = work.connect();
    work.say(client, message);
    CHECK(refusal_in(client.hear()) == "unknown_message");
    CHECK(client.ended == 4400);
  }
  auto& proven = work.connect();
  work.introduce(proven);
  work.say(proven, AgentAtWork::read_start());
  CHECK(refusal_in(proven.hear()) == "unknown_message");
  auto& ready = work.page();
  work.say(ready, {{"type", "auth"}, {"token", token}});
  CHECK(refusal_in(ready.hear()) == "unknown_message");
  auto& pairing = work.connect();
  work.say(pairing, {{"type", "pair"}, {"name", "x"}, {"code", "123456"}});
  CHECK(refusal_in(pairing.hear()) == "unknown_message");
  CHECK(work.desk.requests.empty());
}

TEST_CASE("Ten seconds for hello, ten for auth") {
  AgentAtWork work;
  auto& silent = work.connect();
  auto& slow = work.connect();
  work.pass(9);
  work.introduce(slow);
  CHECK_FALSE(silent.ended);
  work.pass(1);
  CHECK(refusal_in(silent.hear()) == "too_slow");
  CHECK(silent.ended == 4408);
  work.pass(8);
  CHECK_FALSE(slow.ended);
  work.pass(1);
  CHECK(slow.ended == 4408);
  auto& ready = work.page();
  work.pass(3600);
  CHECK_FALSE(ready.ended);
}

TEST_CASE("A site that is taken off the list is out at once") {
  AgentAtWork work;
  auto& client = work.page();
  work.say(client, AgentAtWork::read_start());
  client.heard.clear();
  REQUIRE(work.agent->remove_site(client_id, work.now()));
  CHECK(refusal_in(client.hear()) == "revoked");
  CHECK(client.ended == 4401);
  CHECK(work.desk.cancelled.size() == 1);
  work.desk.say(ReadDone{answer_of()});
  CHECK(client.heard.empty());
  CHECK(work.agent->origins()->empty());
  CHECK(work.ask({"GET", "/v1/readers", clinic, "Bearer " + token, ""}).status == 401);
}

TEST_CASE("An old page that is listed asks, and always waits for the operator") {
  auto site = clinic_site();
  site.token_digest.reset();
  site.compatibility = true;
  AgentAtWork work({site});
  auto& client = work.connect(Door::compatibility);
  CHECK(client.hear()["type"] == "ready");
  work.say(client, AgentAtWork::read_start());
  CHECK(work.desk.last().always_ask);
  CHECK(work.desk.last().origin == clinic);
  const auto open = [&](Door door, const std::string& origin) {
    return work.agent->open_session(
        door, origin, "x", [](const std::string&) {}, [](int, const std::string&) {}, work.now());
  };
  CHECK_FALSE(open(Door::compatibility, "https://other.example"));
  CHECK_FALSE(open(Door::compatibility, ""));
  // It has no token, so the other doors stay shut.
  auto& page = work.connect();
  work.introduce(page);
  work.say(page, {{"type", "auth"}, {"token", token}});
  CHECK(refusal_in(page.last()) == "token_wrong");
}

TEST_CASE("A page that was paired with a token is no old page") {
  AgentAtWork work;
  CHECK_FALSE(work.agent->open_session(
      Door::compatibility, clinic, "x", [](const std::string&) {}, [](int, const std::string&) {}, work.now()));
}

TEST_CASE("32 sessions, 8 of one origin, 4 of it that have not shown who they are, 120 messages a minute") {
  AgentAtWork work;
  const auto opens = [&](const std::string& origin) {
    return work.agent->open_session(
        Door::http, origin, "x", [](const std::string&) {}, [](int, const std::string&) {}, work.now());
  };
  for (int i = 0; i < 4; ++i) work.page();
  for (int i = 0; i < 4; ++i) work.connect();
  CHECK_FALSE(opens(clinic));
  for (int i = 0; i < 4; ++i) CHECK(opens("https://other.example"));
  CHECK_FALSE(opens("https://other.example"));
  for (int i = 0; i < 20; ++i) CHECK(opens("https://" + std::to_string(i) + ".example"));
  CHECK_FALSE(opens("https://last.example"));
  work.pass(10);
  work.pass(60);
  auto& client = work.page();
  int messages = 0;
  while (!client.ended && messages < 500) {
    work.say(client, {{"type", "cancel"}, {"id", "x"}});
    ++messages;
  }
  CHECK(refusal_in(client.last()) == "too_many_requests");
  CHECK(client.ended == 4429);
  CHECK(messages <= 121);
}

TEST_CASE("A door may tell of a close from within its own callbacks") {
  AgentAtWork work;
  std::vector<std::uint64_t> sessions(4);
  for (auto& session : sessions) {
    const auto closes = [&](auto&&...) { work.agent->on_close(session, work.now()); };
    session = work.agent->open_session(Door::http, clinic, "x", closes, closes, work.now()).value();
  }
  work.pass(10);
  CHECK(work.agent->sessions().empty());
  // Gone while it was told that its last answer is: no read begins.
  bool close_now = false;
  std::uint64_t reader = 0;
  auto& client = *work.clients.emplace_back(std::make_unique<Client>());
  const auto hears = [&](std::string text) {
    client.heard.push_back(std::move(text));
    if (close_now) work.agent->on_close(reader, work.now());
  };
  reader = work.agent
               ->open_session(
                   Door::http, clinic, "x", hears, [](int, const std::string&) {}, work.now())
               .value();
  client.session = reader;
  work.introduce(client);
  work.say(client, {{"type", "auth"}, {"token", token}});
  work.read(client);
  close_now = true;
  work.say(client, AgentAtWork::read_start());
  CHECK(work.desk.requests.size() == 1);
  CHECK_FALSE(work.agent->subscriber());
}

TEST_CASE("Readers and cards are told to those who are ready alone") {
  AgentAtWork work;
  auto& ready = work.page();
  auto& stranger = work.connect();
  work.desk.device("card.inserted", "Reader 1");
  CHECK(ready.hear() == Json({{"type", "card.inserted"}, {"reader", "Reader 1"}}));
  work.desk.device("reader.removed", "Reader 1");
  CHECK(ready.hear() == Json({{"type", "reader.removed"}, {"name", "Reader 1"}}));
  CHECK(stranger.heard.empty());
}

TEST_CASE("Nothing the desk says after the agent has gone reaches anybody") {
  FakeDesk* desk = nullptr;
  AgentAtWork work;
  desk = &work.desk;
  auto& client = work.page();
  work.say(client, AgentAtWork::read_start());
  client.heard.clear();
  work.agent.reset();
  CHECK(client.ended == 1013);
  client.heard.clear();
  desk->say(ReadDone{answer_of()});
  desk->device("card.removed", "Reader 1");
  CHECK(client.heard.empty());
}

TEST_CASE("No line of the log holds personal data or a token") {
  AgentAtWork work({with_all_scopes()});
  auto& client = work.page();
  work.read(client, {"id", "demographics", "portrait", "family", "raw", "verification"});
  auto keyed = AgentAtWork::read_start();
  keyed["key"] = number;
  keyed["purpose"] = name;
  for (int i = 0; i < 5; ++i) {
    work.say(client, keyed);
    work.desk.say(ReadFailed{.code = "access.wrong_key", .message = {number, number}});
  }
  auto& wrong = work.connect();
  work.introduce(wrong);
  work.say(wrong, {{"type", "auth"}, {"token", token + "x"}});
  auto& odd = work.connect(Door::http, "https://" + number + ".example/" + name);
  work.say(odd, {{"type", number}, {number, name}});
  auto& twice = work.connect();
  work.agent->on_text(twice.session, "{\"" + number + "\": 1, \"" + number + "\": \"" + token + "\"}", work.now());
  work.ask({"GET", "/v1/readers/" + number + "?token=" + token, clinic, "Bearer " + token, name});
  work.ask({"POST", "/v1/pair", clinic, "", R"({"name": ")" + name + R"(", "code": "000000"})"});
  work.ask({"GET", "/v1/keys", clinic, "Bearer " + token + number, ""});
  CHECK(work.lines.size() >= 6);
  for (const auto& line : work.lines) {
    for (const auto& secret_text : {number, name, token, secret, std::string("father-name"), std::string("Intake")})
      CHECK(line.find(secret_text) == std::string::npos);
  }
}
