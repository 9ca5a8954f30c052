#include <chipid/binding.hpp>

#include "agent_at_work.hpp"

using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::agent;
using namespace chipid::counter::agent::test;

TEST_CASE("A read from its request to its answer") {
  AgentAtWork work;
  auto& client = work.page();
  work.say(client, AgentAtWork::read_start());
  const auto accepted = client.hear();
  const auto read_id = accepted["read_id"].get<std::string>();
  CHECK(accepted["reader"] == "Reader 1");
  const auto& request = work.desk.last();
  CHECK(request.read_id == read_id);
  CHECK(request.origin == clinic);
  CHECK(request.site == "Clinic");
  CHECK(request.purpose == "Intake");
  CHECK(request.to_confirm.none());
  CHECK_FALSE(request.always_ask);
  CHECK(request.challenge == bound_challenge(clinic, "AAECAwQFBgcICQoLDA0ODw", read_id));
  work.desk.say(CardWanted{});
  CHECK(client.hear() == Json({{"type", "card.wanted"}, {"id", "1"}}));
  work.desk.say(OperatorAsked{.card_lies_there = true});
  CHECK(client.hear()["why"] == "card_lies_there");
  work.desk.say(KeyWanted{});
  CHECK(client.hear()["type"] == "key.wanted");
  work.desk.say(ReadProgress{"read DG1", 40});
  CHECK(client.hear() == Json({{"type", "read.progress"}, {"id", "1"}, {"step", "read DG1"}, {"percent", 40}}));
  work.desk.say(ReadDone{answer_of()});
  const auto done = client.hear();
  CHECK(done["type"] == "read.done");
  CHECK(done["read_id"] == read_id);
  CHECK(done["fields"]["number"] == number);
  CHECK_FALSE(done["fields"].contains("father"));
  CHECK(work.agent->sites().find(client_id)->reads == 1);
  CHECK(work.agent->subscriber()->name == "Clinic");
}

TEST_CASE("An answer lives 120 seconds") {
  AgentAtWork work;
  auto& client = work.page();
  const auto read_id = work.read(client)["read_id"].get<std::string>();
  work.pass(119);
  CHECK(client.heard.empty());
  CHECK(work.desk.cleared.empty());
  work.pass(1);
  CHECK(client.hear() == Json({{"type", "session.cleared"}, {"read_id", read_id}, {"why", "time"}}));
  CHECK(work.desk.cleared == std::vector{read_id});
  CHECK_FALSE(work.agent->subscriber());
  work.pass(1000);
  CHECK(client.heard.empty());
  work.say(client, {{"type", "match.face.start"}, {"id", "2"}, {"read_id", read_id}});
  CHECK(client.hear()["type"] == "match.failed");
}

TEST_CASE("An answer is cleared when it is asked, at the next read, and by the counter") {
  AgentAtWork work;
  auto& client = work.page();
  const auto first = work.read(client)["read_id"].get<std::string>();
  work.say(client, {{"type", "clear"}, {"read_id", "other"}});
  CHECK(client.heard.empty());
  work.say(client, {{"type", "clear"}, {"read_id", first}});
  CHECK(client.hear()["why"] == "asked");
  CHECK(work.desk.cleared == std::vector{first});
  const auto second = work.read(client)["read_id"].get<std::string>();
  work.say(client, AgentAtWork::read_start());
  CHECK(client.hear() == Json({{"type", "session.cleared"}, {"read_id", second}, {"why", "next"}}));
  CHECK(client.hear()["type"] == "read.accepted");
  work.desk.say(ReadDone{answer_of()});
  client.heard.clear();
  work.desk.say(Forgotten{.by_operator = true});
  CHECK(client.hear()["why"] == "operator");
  work.read(client);
  work.desk.say(Forgotten{});
  CHECK(client.hear()["why"] == "next");
  work.read(client);
  work.agent->release_subscriber(work.now());
  CHECK(client.hear()["why"] == "operator");
  CHECK_FALSE(work.agent->subscriber());
}

TEST_CASE("One has the reader, others wait, and hear nothing of it") {
  AgentAtWork work;
  auto& first = work.page();
  auto& second = work.page();
  work.say(first, AgentAtWork::read_start());
  work.say(second, AgentAtWork::read_start());
  auto failed = second.hear();
  CHECK(failed["type"] == "read.failed");
  CHECK(failed["code"] == "reader_taken");
  CHECK(failed["gate"] == "subscriber");
  work.say(first, AgentAtWork::read_start({"id"}, "2"));
  CHECK(first.last()["code"] == "read_under_way");
  work.desk.say(ReadDone{answer_of()});
  // The answer lives: the reader is still taken.
  work.say(second, AgentAtWork::read_start());
  CHECK(second.last()["code"] == "reader_taken");
  CHECK(work.desk.requests.size() == 1);
  work.pass(120);
  CHECK(second.heard.empty());
  work.say(second, AgentAtWork::read_start());
  CHECK(second.hear()["type"] == "read.accepted");
}

TEST_CASE("Who leaves takes nothing along, and the reader is free once the desk is") {
  AgentAtWork work;
  auto& first = work.page();
  auto& second = work.page();
  work.say(first, AgentAtWork::read_start());
  const auto read_id = work.desk.last().read_id;
  first.heard.clear();
  work.agent->on_close(first.session, work.now());
  CHECK(work.desk.cancelled == std::vector{read_id});
  CHECK_FALSE(work.agent->subscriber());
  work.say(second, AgentAtWork::read_start());
  CHECK(second.hear()["code"] == "reader_taken");
  work.desk.say(ReadDone{answer_of()});
  CHECK(work.desk.cleared == std::vector{read_id});
  CHECK(first.heard.empty());
  CHECK(second.heard.empty());
  const auto mine = work.read(second)["read_id"].get<std::string>();
  work.agent->on_close(second.session, work.now());
  CHECK(work.desk.cleared.back() == mine);
}

TEST_CASE("Nobody gets more than was granted") {
  AgentAtWork work;
  auto& client = work.page();
  for (const auto* scope : {"portrait", "family", "raw", "match"}) {
    work.say(client, AgentAtWork::read_start({"id", scope}));
    const auto failed = client.hear();
    CHECK(failed["code"] == "scope_not_granted");
    CHECK(failed["gate"] == "scopes");
  }
  CHECK(work.desk.requests.empty());
  // Taken away while a read is under way.
  work.say(client, AgentAtWork::read_start({"id", "demographics"}));
  client.heard.clear();
  REQUIRE(work.agent->set_scopes(client_id, scopes_of({Scope::id}), {}));
  work.desk.say(ReadDone{answer_of()});
  const auto done = client.hear();
  CHECK(done["fields"].contains("number"));
  CHECK_FALSE(done["fields"].contains("name"));
}

TEST_CASE("Portrait, family and raw are confirmed each time, unless the site's entry says otherwise") {
  auto site = with_all_scopes();
  site.without_asking = scopes_of({Scope::family});
  AgentAtWork work({site});
  auto& client = work.page();
  work.say(client, AgentAtWork::read_start({"id", "portrait", "family", "raw"}));
  CHECK(work.desk.last().to_confirm == scopes_of({Scope::portrait, Scope::raw}));
  work.desk.say(OperatorAsked{.scopes = work.desk.last().to_confirm});
  CHECK(client.last() ==
        Json({{"type", "operator.asked"}, {"id", "1"}, {"scopes", {"portrait", "raw"}}, {"why", "scopes"}}));
  auto answer = answer_of();
  answer.granted = scopes_of({Scope::id, Scope::family});
  work.desk.say(ReadDone{answer});
  const auto done = client.hear();
  CHECK_FALSE(done.contains("portrait"));
  CHECK_FALSE(done.contains("evidence"));
  CHECK(done["fields"]["father"] == "father-name");
}

TEST_CASE("The operator says no, and a read fails, in words") {
  AgentAtWork work;
  auto& client = work.page();
  work.say(client, AgentAtWork::read_start());
  work.desk.say(ReadFailed{.code = "operator_refused"});
  auto failed = client.last();
  CHECK(failed["code"] == "operator_refused");
  CHECK(failed["message"]["vi"].get<std::string>().size() > 5);
  CHECK_FALSE(work.agent->subscriber());
  work.say(client, AgentAtWork::read_start());
  work.desk.say(ReadFailed{"card.removed", {"Gone.", "M\u1EA5t."}, {"Put it back.", "\u0110\u1EB7t l\u1EA1i."}, true});
  failed = client.last();
  CHECK(failed["code"] == "card.removed");
  CHECK(failed["retryable"] == true);
  CHECK(failed["hint"]["en"] == "Put it back.");
}

TEST_CASE("A read is cancelled by its own client") {
  AgentAtWork work;
  auto& client = work.page();
  work.say(client, AgentAtWork::read_start());
  work.say(client, {{"type", "cancel"}, {"id", "other"}});
  CHECK(work.desk.cancelled.empty());
  work.say(client, {{"type", "cancel"}, {"id", "1"}});
  CHECK(work.desk.cancelled.size() == 1);
  work.desk.say(ReadFailed{.code = "cancelled", .message = {"x", "x"}, .hint = {"x", "x"}});
  CHECK(client.last()["code"] == "cancelled");
}

TEST_CASE("Three keys of pages a card") {
  AgentAtWork work;
  auto& client = work.page();
  const auto try_key = [&] {
    auto message = AgentAtWork::read_start();
    message["key"] = "123456";
    work.say(client, message);
    const auto answer = client.last();
    if (answer["type"] == "read.accepted") work.desk.say(ReadFailed{.code = "access.wrong_key", .message = {"x", "x"}});
    client.heard.clear();
    return answer.value("code", std::string());
  };
  for (int i = 0; i < 3; ++i) CHECK(try_key().empty());
  CHECK(try_key() == "too_many_keys");
  CHECK(work.desk.last().key == "123456");
  // Other clients have no further tries; the operator's own keys are not counted.
  auto& other = work.page();
  auto message = AgentAtWork::read_start();
  message["key"] = "123456";
  work.say(other, message);
  CHECK(other.last()["code"] == "too_many_keys");
  work.say(client, AgentAtWork::read_start());
  CHECK(client.last()["type"] == "read.accepted");
  work.desk.say(ReadFailed{.code = "cancelled", .message = {"x", "x"}});
  work.desk.device("card.removed", "Reader 1");
  client.heard.clear();
  CHECK(try_key().empty());
  // A key that waits for its card counts for the card that came.
  work.desk.device("card.inserted", "Reader 1");
  work.say(client, message);
  work.desk.device("card.inserted", "Reader 1");
  work.desk.say(ReadFailed{.code = "access.wrong_key", .message = {"x", "x"}});
  client.heard.clear();
  for (int i = 0; i < 2; ++i) CHECK(try_key().empty());
  CHECK(try_key() == "too_many_keys");
}

TEST_CASE("Faces are compared for the answer that lives") {
  AgentAtWork work({with_all_scopes()});
  auto& client = work.page();
  const auto read_id = work.read(client)["read_id"].get<std::string>();
  work.say(client, {{"type", "match.face.start"}, {"id", "m"}, {"read_id", "other"}});
  CHECK(client.hear()["code"] == "no_answer");
  work.say(client, {{"type", "match.face.start"}, {"id", "m"}, {"read_id", read_id}, {"threshold", 0}, {"probe", "x"}});
  CHECK(work.desk.faces == std::vector{read_id});
  work.desk.say(MatchAsked{});
  CHECK(client.hear() == Json({{"type", "match.asked"}, {"id", "m"}}));
  work.desk.say(MatchProgress{"closer"});
  CHECK(client.hear()["state"] == "closer");
  auto answer = answer_of();
  auto report = std::make_shared<ReadReport>(*answer.report);
  report->matches = {{.decision = MatchDecision::match}};
  answer.report = report;
  work.desk.say(MatchDone{answer});
  const auto done = client.hear();
  CHECK(done["type"] == "match.done");
  CHECK(done["id"] == "m");
  CHECK(done["result"]["decision"] == "match");
  work.say(client, {{"type", "match.face.start"}, {"id", "n"}, {"read_id", read_id}});
  work.say(client, {{"type", "cancel"}, {"id", "n"}});
  CHECK(work.desk.cancelled == std::vector{read_id});
  work.desk.say(ReadFailed{.code = "cancelled", .message = {"x", "x"}});
  CHECK(client.hear()["type"] == "match.failed");
  CHECK(work.agent->subscriber());
}
