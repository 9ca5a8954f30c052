#include <chipid/site_key.hpp>

#include "agent_at_work.hpp"

using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::agent;
using namespace chipid::counter::agent::test;

namespace {

const std::string new_page = "https://new.example";

std::string code_in(const HttpAnswer& answer) {
  const auto json = Json::parse(answer.body);
  return json.contains("error") ? json["error"]["code"].get<std::string>() : std::string();
}

HttpAsk pair(const std::string& code, const std::string& origin = new_page) {
  const Json body = {{"name", "New page"}, {"code", code}};
  return {"POST", "/v1/pair", origin, "", body.dump()};
}

std::string wrong_for(const std::string& code) {
  return std::string(1, code[0] == '0' ? '1' : '0') + code.substr(1);
}

// A page that asks to be paired, and its answer once there is one.
std::shared_ptr<std::optional<HttpAnswer>> ask_to_pair(AgentAtWork& work, const HttpAsk& request) {
  auto answer = std::make_shared<std::optional<HttpAnswer>>();
  work.agent->answer(request, work.now(), [answer](HttpAnswer given) { *answer = std::move(given); });
  return answer;
}

}  // namespace

TEST_CASE("Anybody may ask whether the agent is there") {
  AgentAtWork work;
  auto health = Json::parse(work.ask({"GET", "/v1/health", "https://evil.example", "", ""}).body);
  CHECK(health == Json({{"name", "chipid-agent"}, {"version", "1.0"}, {"protocol", 1}, {"state", "ready"}, {"pairing", false}}));
  REQUIRE(work.agent->open_pairing(work.now()));
  health = Json::parse(work.ask({"GET", "/v1/health", "", "", ""}).body);
  CHECK(health["pairing"] == true);
}

TEST_CASE("Readers and keys are for a token, shown by its own origin") {
  AgentAtWork work;
  for (const auto* path : {"/v1/readers", "/v1/keys"}) {
    CHECK(work.ask({"GET", path, clinic, "Bearer " + token, ""}).status == 200);
    CHECK(code_in(work.ask({"GET", path, clinic, "", ""})) == "token_absent");
    CHECK(code_in(work.ask({"GET", path, clinic, "Basic " + token, ""})) == "token_absent");
    CHECK(code_in(work.ask({"GET", path, clinic, token, ""})) == "token_absent");
    CHECK(code_in(work.ask({"GET", path, "https://evil.example", "Bearer " + token, ""})) == "token_wrong");
    CHECK(code_in(work.ask({"GET", path, "", "Bearer " + token, ""})) == "token_wrong");
    CHECK(code_in(work.ask({"GET", path, clinic, "Bearer " + token + " ", ""})) == "token_wrong");
  }
  CHECK(Json::parse(work.ask({"GET", "/v1/readers", clinic, "Bearer " + token, ""}).body) ==
        Json({{"readers", {{{"name", "Reader 1"}, {"card", true}}}}}));
  const auto keys = work.ask({"GET", "/v1/keys", clinic, "Bearer " + token, ""}).body;
  CHECK(keys_from_jwks("agent", keys).value()[0].key_id() == key_of(agent_pem).key_id());
  CHECK(keys.find("\"d\"") == std::string::npos);
}

TEST_CASE("Other addresses and methods are refused") {
  AgentAtWork work;
  CHECK(work.ask({"GET", "/", clinic, "", ""}).status == 404);
  CHECK(work.ask({"GET", "/v1/session", clinic, "", ""}).status == 404);
  CHECK(work.ask({"GET", "/v1/readers/", clinic, "", ""}).status == 404);
  CHECK(work.ask({"GET", "/v1/pair", clinic, "", ""}).status == 405);
  CHECK(work.ask({"POST", "/v1/readers", clinic, "", ""}).status == 405);
}

TEST_CASE("A page is paired by the code and the operator's yes") {
  AgentAtWork work;
  const auto code = work.agent->open_pairing(work.now()).value();
  const auto answer = ask_to_pair(work, pair(code));
  CHECK_FALSE(*answer);
  REQUIRE(work.asked.size() == 1);
  CHECK(work.asked[0].name == "New page");
  CHECK(work.asked[0].origin == new_page);
  CHECK(work.asked[0].scopes == asked_by_default());
  CHECK_FALSE(work.agent->origins()->contains(new_page));
  // The operator takes a scope away, and cannot add one that was not asked for.
  work.decisions[0](scopes_of({Scope::id, Scope::verification, Scope::raw}), work.now());
  REQUIRE(*answer);
  const auto json = Json::parse((*answer)->body);
  CHECK((*answer)->status == 200);
  CHECK(json["origin"] == new_page);
  CHECK(json["scopes"] == Json::array({"id", "verification"}));
  CHECK(json["keys"]["keys"].size() == 1);
  CHECK(work.agent->origins()->contains(new_page));
  const auto given = "Bearer " + json["token"].get<std::string>();
  CHECK(work.ask({"GET", "/v1/readers", new_page, given, ""}).status == 200);
  CHECK(work.ask({"GET", "/v1/readers", clinic, given, ""}).status == 401);
  // The code is used, and the decision, too.
  work.decisions[0](Scopes().set(), work.now());
  CHECK(code_in(work.ask(pair(code))) == "pairing_closed");
  CHECK(work.agent->sites().all().size() == 3);
}

TEST_CASE("Of two pages that send the code the first is asked for, the second is refused") {
  AgentAtWork work;
  const auto code = work.agent->open_pairing(work.now()).value();
  const auto first = ask_to_pair(work, pair(code));
  CHECK(code_in(work.ask(pair(code, "https://evil.example"))) == "pairing_closed");
  CHECK(work.asked.size() == 1);
  work.decisions[0](asked_by_default(), work.now());
  CHECK((*first)->status == 200);
  CHECK_FALSE(work.agent->origins()->contains("https://evil.example"));
}

TEST_CASE("Three wrong codes of anybody shut the pairing") {
  AgentAtWork work;
  const auto code = work.agent->open_pairing(work.now()).value();
  CHECK(code_in(work.ask(pair(wrong_for(code), "https://a.example"))) == "pairing_wrong_code");
  CHECK(code_in(work.ask(pair(wrong_for(code), "https://b.example"))) == "pairing_wrong_code");
  CHECK(code_in(work.ask(pair(wrong_for(code), "https://c.example"))) == "pairing_wrong_code");
  CHECK(code_in(work.ask(pair(code))) == "pairing_closed");
  CHECK(work.asked.empty());
}

TEST_CASE("The operator says no, shuts it, or lets the time pass") {
  AgentAtWork work;
  auto answer = ask_to_pair(work, pair(work.agent->open_pairing(work.now()).value()));
  work.decisions[0](std::nullopt, work.now());
  CHECK(code_in(**answer) == "pairing_refused");
  answer = ask_to_pair(work, pair(work.agent->open_pairing(work.now()).value()));
  work.agent->close_pairing();
  CHECK(code_in(**answer) == "pairing_refused");
  CHECK(work.gone == 1);
  work.decisions[1](Scopes().set(), work.now());
  answer = ask_to_pair(work, pair(work.agent->open_pairing(work.now()).value()));
  work.pass(120);
  CHECK(code_in(**answer) == "pairing_closed");
  work.decisions[2](Scopes().set(), work.now());
  CHECK(work.agent->sites().all().size() == 2);
  // A page still waits when the agent goes.
  answer = ask_to_pair(work, pair(work.agent->open_pairing(work.now()).value()));
  work.agent.reset();
  CHECK((*answer)->status == 403);
  work.decisions[3](Scopes().set(), work.now());
}

TEST_CASE("A program is paired by its key, over HTTP and over the socket") {
  AgentAtWork work(std::vector<Site>{});
  const Json key = {{"kty", "EC"}, {"crv", "P-256"}, {"x", client_key().x}, {"y", client_key().y}};
  const auto without_key = work.ask(pair(work.agent->open_pairing(work.now()).value(), ""));
  CHECK(code_in(without_key) == "malformed_message");
  Json body = {{"name", "Ward"}, {"code", work.agent->open_pairing(work.now()).value()}, {"key", key}};
  const auto answer = ask_to_pair(work, {"POST", "/v1/pair", "", "", body.dump()});
  work.decisions[0](asked_by_default(), work.now());
  const auto json = Json::parse((*answer)->body);
  CHECK_FALSE(json.contains("token"));
  CHECK(json["origin"] == "");
  CHECK(work.agent->sites().find(json["client"].get<std::string>())->key == client_key());

  auto& client = work.connect(Door::native, "chrome-extension://abcdefghijklmnopabcdefghijklmnop", "native");
  body["type"] = "pair";
  body["code"] = work.agent->open_pairing(work.now()).value();
  work.say(client, body);
  CHECK(client.heard.empty());
  CHECK(work.asked[1].origin == "chrome-extension://abcdefghijklmnopabcdefghijklmnop");
  work.pass(60);
  work.decisions[1](asked_by_default(), work.now());
  const auto paired = client.hear();
  CHECK(paired["type"] == "paired");
  CHECK(work.introduce(client, paired["client"].get<std::string>())["type"] == "proof");
  const ProofText text{paired["client"], "native", work.nonce, client.challenge, "native"};
  const auto signature = key_of(client_pem).sign(bytes_of(client_auth_text(text))).value();
  work.say(client, {{"type", "auth"}, {"signature", store::to_base64url(signature)}});
  CHECK(client.hear()["type"] == "ready");
}

TEST_CASE("Where nobody can be asked nobody is paired") {
  AgentAtWork work;
  FakeDesk desk;
  const auto headless = Agent::open({.sites_file = work.folder / "agent" / "other.json"}, key_of(agent_pem), desk, work.log, {});
  const auto code = (*headless)->open_pairing(work.now()).value();
  std::optional<HttpAnswer> answer;
  (*headless)->answer(pair(code), work.now(), [&](HttpAnswer given) { answer = std::move(given); });
  CHECK(code_in(*answer) == "pairing_refused");
}

TEST_CASE("A list of sites that cannot be believed opens no agent") {
  AgentAtWork work;
  std::filesystem::permissions(work.folder / "agent" / "sites.json", std::filesystem::perms::others_read,
                               std::filesystem::perm_options::add);
  FakeDesk desk;
  const auto agent = Agent::open({.sites_file = work.folder / "agent" / "sites.json"}, key_of(agent_pem), desk, work.log, {});
  REQUIRE_FALSE(agent);
  CHECK(agent.error().code == TroubleCode::sites_open_to_others);
}
