#pragma once

#include <stdlib.h>

#include <deque>

#include "fake_desk.hpp"
#include "json/strict_json.hpp"
#include "keys.hpp"
#include "keys/base64.hpp"
#include "person.hpp"
#include "rules/sites_file.hpp"
#include "rules/token.hpp"
#include "support/catch.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent::test {

/// The clinic, granted everything.
inline Site with_all_scopes() {
  auto site = clinic_site();
  site.scopes.set();
  return site;
}

/// What a client sees of its session.
struct Client {
  std::uint64_t session = 0;
  std::deque<std::string> heard = {};
  std::optional<int> ended = {};
  std::string challenge = {};

  /// The next message.
  Json hear() {
    REQUIRE_FALSE(heard.empty());
    const auto text = heard.front();
    heard.pop_front();
    return Json::parse(text);
  }
  /// The last one; those before are passed over.
  Json last() {
    REQUIRE_FALSE(heard.empty());
    const auto text = heard.back();
    heard.clear();
    return Json::parse(text);
  }
};

/// An agent with a list of sites, a counter that does as it is told, and a clock that stands.
struct AgentAtWork {
  explicit AgentAtWork(const std::vector<Site>& sites = {clinic_site(), program_site()}) {
    auto name = (std::filesystem::temp_directory_path() / "agent-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    REQUIRE(save_sites(folder / "agent" / "sites.json", sites));
    AgentEvents events{.on_pairing_asked =
                           [this](const PairingAsk& ask, PairingDecision decide) {
                             asked.push_back(ask);
                             decisions.push_back(std::move(decide));
                           },
                       .on_pairing_gone = [this] { ++gone; },
                       .on_changed = {}};
    agent = Agent::open({.sites_file = folder / "agent" / "sites.json", .version = "1.0"}, key_of(agent_pem), desk, log,
                        std::move(events))
                .value();
  }
  AgentAtWork(const AgentAtWork&) = delete;
  AgentAtWork& operator=(const AgentAtWork&) = delete;
  ~AgentAtWork() {
    agent.reset();
    std::filesystem::remove_all(folder);
  }

  [[nodiscard]] Now now() const {
    return {Instant() + std::chrono::seconds(seconds),
            std::chrono::sys_seconds(std::chrono::seconds(1'780'000'000 + seconds))};
  }
  void pass(int time) {
    seconds += time;
    agent->tick(now());
  }

  Client& connect(Door door = Door::http, const std::string& origin = clinic,
                  const std::string& address = "127.0.0.1:17870") {
    auto& client = *clients.emplace_back(std::make_unique<Client>());
    const auto session = agent->open_session(
        door, origin, address, [&client](std::string text) { client.heard.push_back(std::move(text)); },
        [&client](int code, const std::string& /*reason*/) { client.ended = code; }, now());
    REQUIRE(session);
    client.session = *session;
    return client;
  }
  void say(Client& client, const Json& message) { agent->on_text(client.session, message.dump(), now()); }
  /// hello, and the proof is heard.
  Json introduce(Client& client, const std::string& id = client_id) {
    say(client, {{"type", "hello"}, {"protocol", 1}, {"client", id}, {"nonce", nonce}});
    auto proof = client.hear();
    if (proof["type"] == "proof") client.challenge = proof["challenge"];
    return proof;
  }
  /// A page of the clinic that is ready.
  Client& page() {
    auto& client = connect();
    introduce(client);
    say(client, {{"type", "auth"}, {"token", token}});
    REQUIRE(client.hear()["type"] == "ready");
    return client;
  }
  static Json read_start(std::vector<std::string> scopes = {"id", "demographics", "verification"},
                         const std::string& id = "1") {
    return {{"type", "read.start"},
            {"id", id},
            {"nonce", "AAECAwQFBgcICQoLDA0ODw"},
            {"scopes", std::move(scopes)},
            {"purpose", "Intake"},
            {"audience", "clinic.example"}};
  }
  /// A read that was answered.
  Json read(Client& client, std::vector<std::string> scopes = {"id", "demographics", "verification"}) {
    say(client, read_start(std::move(scopes)));
    REQUIRE(client.last()["type"] == "read.accepted");
    desk.say(ReadDone{answer_of()});
    return client.last();
  }
  HttpAnswer ask(const HttpAsk& request) {
    std::optional<HttpAnswer> answer;
    agent->answer(request, now(), [&](HttpAnswer given) { answer = std::move(given); });
    return answer.value_or(HttpAnswer{0, ""});
  }

  const std::string nonce = store::to_base64url(Bytes(32, 1));
  int seconds = 1000;
  std::filesystem::path folder;
  FakeDesk desk;
  std::vector<std::string> lines;
  RefusalLog log{[this](const std::string& line) { lines.push_back(line); }, 1000};
  std::vector<PairingAsk> asked;
  std::vector<PairingDecision> decisions;
  int gone = 0;
  std::unique_ptr<Agent> agent;
  std::vector<std::unique_ptr<Client>> clients;
};

}  // namespace chipid::counter::agent::test
