#include <serve/answers.hpp>

#include "fixture.hpp"

using namespace chipid;
using namespace chipid::test;
using namespace std::chrono_literals;

namespace {

http::Response ask(const World& world, const Json& body, std::chrono::seconds later = 0s) {
  serve::Metrics metrics;
  return serve::answer_receipt(*world.snapshot, post_receipt(body), receipt_issued + later, metrics);
}

Json question(const World& world, const Receipt& receipt = bound_receipt()) {
  return {{"receipt", ok(make_receipt(receipt, world.key))},
          {"audience", "bank"},
          {"origin", "https://bank.example"},
          {"nonce", "n-1"}};
}

Json changed(Json body, const std::string& name, const Json& value) {
  body[name] = value;
  return body;
}

}  // namespace

TEST_CASE("receipt: good, with all that was asked") {
  const World world;
  auto body = question(world);
  body["max_age_s"] = 60;
  body["evidence"] = base64(evidence_file());
  const auto answer = body_of(ask(world, body));
  CHECK(answer.at("trusted") == true);
  CHECK(answer.at("accepted") == true);
  CHECK(answer.at("signature").at("status") == "valid");
  CHECK(answer.at("signature").at("key") == "site");
  for (const char* name : {"evidence_matches", "audience_matches", "origin_matches", "nonce_matches", "fresh"}) {
    CHECK(answer.at(name) == true);
  }
  CHECK(answer.at("receipt").at("session") == "r-1");
}

TEST_CASE("receipt: one thing that does not fit, and it is not trusted") {
  const World world;
  const auto good = question(world);
  const std::pair<const char*, const char*> rows[] = {
      {"audience", "audience_matches"}, {"origin", "origin_matches"}, {"nonce", "nonce_matches"}};
  for (const auto& [name, match] : rows) {
    const auto foreign = body_of(ask(world, changed(good, name, "other")));
    CHECK(foreign.at(match) == false);
    CHECK(foreign.at("trusted") == false);
    CHECK(foreign.at("accepted") == false);
    auto silent = good;
    silent.erase(name);
    const auto unasked = body_of(ask(world, silent));
    CHECK(unasked.at(match).is_null());
    CHECK(unasked.at("trusted") == false);
  }
}

TEST_CASE("receipt: other evidence, too old, from the future") {
  const World world;
  const auto good = question(world);
  const auto other = body_of(ask(world, changed(good, "evidence", base64(evidence_file(2)))));
  CHECK(other.at("evidence_matches") == false);
  CHECK(other.at("trusted") == false);
  const auto aged = changed(good, "max_age_s", 30);
  CHECK(body_of(ask(world, aged, 30s)).at("fresh") == true);
  CHECK(body_of(ask(world, aged, 40s)).at("fresh") == false);
  CHECK(body_of(ask(world, aged, -50s)).at("fresh") == true);
  CHECK(body_of(ask(world, aged, -70s)).at("trusted") == false);
}

TEST_CASE("receipt: one that is bound to nobody may be shown to anybody") {
  const World world;
  auto receipt = bound_receipt();
  receipt.binding.reset();
  const auto text = ok(make_receipt(receipt, world.key));
  CHECK(body_of(ask(world, {{"receipt", text}})).at("trusted") == true);
  CHECK(body_of(ask(world, {{"receipt", text}, {"nonce", "n-1"}})).at("trusted") == false);
}

TEST_CASE("receipt: a verdict that the policy does not admit") {
  const World world;
  auto receipt = bound_receipt();
  receipt.verdict = Verdict::invalid;
  const auto answer = body_of(ask(world, question(world, receipt)));
  CHECK(answer.at("trusted") == true);
  CHECK(answer.at("accepted") == false);
}

TEST_CASE("receipt: the key has to be enrolled") {
  const World world;
  auto body = question(world);
  body["receipt"] = ok(make_receipt(bound_receipt(), new_key()));
  const auto answer = body_of(ask(world, body));
  CHECK(answer.at("signature").at("status") == "unknown_key");
  CHECK(answer.at("trusted") == false);
}

TEST_CASE("receipt: no character can be changed unseen") {
  const World world;
  const auto good = question(world);
  const auto text = good.at("receipt").get<std::string>();
  for (std::size_t at = 0; at < text.size(); at += 7) {
    auto other = text;
    other[at] = other[at] == 'A' ? 'B' : 'A';
    const auto response = ask(world, changed(good, "receipt", other));
    INFO("character " << at);
    CHECK((response.status == 400 || body_of(response).at("trusted") == false));
  }
}

TEST_CASE("receipt: what is none") {
  const World world;
  CHECK(code_of(ask(world, {{"receipt", "a.b.c"}})) == "receipt.malformed");
  const auto evidence = ask(world, changed(question(world), "evidence", "AAAA"));
  CHECK(evidence.status == 400);
  CHECK(code_of(evidence) == "evidence.not_evidence");
}
