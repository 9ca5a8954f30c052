#include "request_match.hpp"

#include <deque>

#include "core/log.hpp"
#include "core/text.hpp"
#include "sample_profile.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::test;
using namespace chipid::remote;
using namespace std::chrono_literals;

namespace {

/// A service that answers as told, in a world whose time passes only by waiting.
struct World {
  std::deque<std::function<http::Outcome(const http::Request&)>> answers = {};
  std::vector<std::string> seen = {};  ///< request lines
  std::vector<std::string> keys = {};  ///< idempotency keys
  std::chrono::milliseconds time{0};
  std::vector<std::chrono::milliseconds> waits = {};

  void say(unsigned status, std::string body) {
    answers.push_back([=](const http::Request& request) { return answer(status, body, request); });
  }
  void fail_with(http::Failure::Kind kind) {
    answers.push_back([=](const http::Request&) { return tl::unexpected(http::Failure{kind, "as told"}); });
  }

  // $N and $T stand for the nonce and the transaction of the request.
  static http::Outcome answer(unsigned status, std::string body, const http::Request& request) {
    const auto sent = Json::parse(request.body, nullptr, false);
    const auto replace = [&](const std::string& what, const std::string& by) {
      if (const auto at = body.find(what); at != std::string::npos) body.replace(at, what.size(), by);
    };
    if (sent.is_object()) replace("$N", sent.value("n", ""));
    replace("$T", sample_request().transaction_id);
    return http::Answer{.status = status, .body = core::WipedText(body)};
  }

  Surroundings surroundings() {
    Surroundings world;
    world.exchange = [this](const http::Request& request) -> http::Outcome {
      seen.push_back(request.method + " " + request.url.substr(std::string_view("https://match.example:8443").size()));
      for (const auto& h : request.headers) {
        if (h.name == "Idempotency-Key") keys.emplace_back(h.value);
      }
      if (answers.empty()) return tl::unexpected(http::Failure{http::Failure::Kind::timed_out, "nothing"});
      const auto next = std::move(answers.front());
      answers.pop_front();
      return next(request);
    };
    world.now = [this] { return std::chrono::steady_clock::time_point(time); };
    world.wait = [this](std::chrono::milliseconds wait, const std::stop_token& cancel) {
      waits.push_back(wait);
      time += wait;
      return !cancel.stop_requested();
    };
    return world;
  }

  MatchResult ask(const Json& profile = sample_profile(), const MatchOptions& options = {}) {
    return request_match_in(surroundings(), provider_of(profile), sample_request(), options);
  }
};

constexpr auto yes = R"({"decision":true,"score":0.9,"id":"$T","nonce":"$N"})";
constexpr auto no = R"({"decision":false,"score":0.1,"id":"$T","nonce":"$N"})";

std::string_view trouble(const MatchResult& result) {
  CHECK(result.decision == MatchDecision::unavailable);
  return result.trouble ? error_id(result.trouble->code) : "none";
}

}  // namespace

TEST_CASE("a service's yes and no are taken as they are") {
  World world;
  world.say(200, yes);
  const auto result = world.ask();
  CHECK(result.decision == MatchDecision::match);
  CHECK(result.method == MatchMethod::remote);
  CHECK(result.score == 0.9);
  CHECK(result.threshold == 0.6);
  CHECK(result.model == "Sample");
  CHECK(result.transaction_id == sample_request().transaction_id);
  World other;
  other.say(200, no);
  CHECK(other.ask().decision == MatchDecision::no_match);
  CHECK(other.seen.size() == 1);
}

TEST_CASE("row 99: a retry keeps its key and takes the outcome of the last try") {
  World world;
  world.fail_with(http::Failure::Kind::connection);
  world.say(503, "{}");
  world.say(429, "{}");
  world.say(200, yes);
  CHECK(world.ask().decision == MatchDecision::match);
  CHECK(world.keys == std::vector<std::string>(4, sample_request().transaction_id));
  CHECK(world.waits.size() == 3);
}

TEST_CASE("three retries, then there is no answer") {
  World world;
  for (int i = 0; i < 9; ++i) world.say(503, yes);
  CHECK(trouble(world.ask()) == "match.no_answer");
  CHECK(world.seen.size() == 4);
}

TEST_CASE("what the service decided or refused is not asked again") {
  for (const unsigned status : {400U, 401U, 403U, 404U, 409U}) {
    World world;
    world.say(status, R"({"code":"E1","message":"no","decision":true,"score":0.9})");
    CHECK(trouble(world.ask()) == "match.refused");
    CHECK(world.seen.size() == 1);
  }
  for (const unsigned status : {500U, 501U, 204U, 202U, 301U, 302U, 307U}) {
    World world;
    world.say(status, yes);
    CHECK(trouble(world.ask()) == "match.no_answer");
    CHECK(world.seen.size() == 1);
  }
}

TEST_CASE("row 99: silence, strangers and floods leave the outcome open") {
  using Kind = http::Failure::Kind;
  const std::pair<Kind, std::string_view> expected[] = {
      {Kind::timed_out, "match.no_answer"},     {Kind::too_large, "match.no_answer"},
      {Kind::malformed, "match.no_answer"},     {Kind::untrusted, "match.untrusted_answer"},
      {Kind::not_installed, "usage.not_built"}, {Kind::set_up, "match.provider"},
      {Kind::cancelled, "session.cancelled"},
  };
  for (const auto& [kind, code] : expected) {
    World world;
    world.fail_with(kind);
    CHECK(trouble(world.ask()) == code);
    CHECK(world.seen.size() == 1);
  }
}

TEST_CASE("row 99: an answer to another request is not trusted") {
  for (const auto* body :
       {R"({"decision":true,"score":0.9,"id":"other","nonce":"$N"})",
        R"({"decision":true,"score":0.9,"id":"$T","nonce":"other"})", R"({"decision":true,"score":0.9})"}) {
    World world;
    world.say(200, body);
    CHECK(trouble(world.ask()) == "match.untrusted_answer");
  }
}

TEST_CASE("row 99: a match below the threshold of the request or the profile is no answer") {
  World world;
  world.say(200, R"({"decision":true,"score":0.59,"id":"$T","nonce":"$N"})");
  CHECK(trouble(world.ask()) == "match.no_answer");
  World other;
  other.say(200, yes);
  auto request = sample_request();
  request.threshold = 0.95;
  const auto result = request_match_in(other.surroundings(), provider_of(sample_profile()), request, {});
  CHECK(trouble(result) == "match.no_answer");
}

TEST_CASE("a task is asked for until it is done") {
  World world;
  world.say(202, R"({"taskId":"a/../b"})");
  world.say(202, "{}");
  world.say(202, "{}");
  world.say(200, R"({"decision":true,"score":0.9,"id":"$T"})");
  CHECK(world.ask(sample_polling_profile()).decision == MatchDecision::match);
  CHECK(world.seen.back() == "GET /v1/tasks/a%2F..%2Fb");
  CHECK(world.keys.size() == 1);
}

TEST_CASE("a task that is never done ends with the time") {
  World world;
  world.say(202, R"({"taskId":"t"})");
  for (int i = 0; i < 1000; ++i) world.say(202, "{}");
  CHECK(trouble(world.ask(sample_polling_profile())) == "match.no_answer");
  CHECK(world.time < 30s);
}

TEST_CASE("a service may answer at once though it may also make one wait") {
  World world;
  world.say(200, R"({"decision":false,"score":0.2,"id":"$T"})");
  CHECK(world.ask(sample_polling_profile()).decision == MatchDecision::no_match);
}

TEST_CASE("what is uploaded is named in the comparison") {
  auto profile = sample_profile();
  auto upload = Json::parse(R"({"name":"up","kind":"send","method":"POST","path":"/files",
    "body":{"json":{"p":"${probe_image}"}},"take":{"file":"/id"}})");
  profile["steps"].insert(profile["steps"].begin(), upload);
  profile["steps"][1]["body"]["json"]["b"] = "${step:file}";
  World world;
  world.say(201, R"({"id":"f-1"})");
  world.say(200, yes);
  CHECK(world.ask(profile).decision == MatchDecision::match);
  CHECK(world.keys ==
        std::vector<std::string>{sample_request().transaction_id + ".up", sample_request().transaction_id});
  World lacking;
  lacking.say(201, R"({"id":{"x":1}})");
  CHECK(trouble(lacking.ask(profile)) == "match.no_answer");
}

TEST_CASE("waiting ends with a stop") {
  std::stop_source stop;
  World world;
  world.say(503, "{}");
  stop.request_stop();
  CHECK(trouble(world.ask(sample_profile(), {.cancel = stop.get_token()})) == "session.cancelled");
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(wait_or_stop(10s, stop.get_token()));
  CHECK(std::chrono::steady_clock::now() - start < 5s);
}

TEST_CASE("events and logs tell steps, never what is compared") {
  std::string log;
  core::set_log_sink([&](std::string_view line) { log.append(line).append("\n"); });
  std::string events;
  World world;
  world.say(503, "{}");
  world.say(200, yes);
  CHECK(world
            .ask(sample_profile(), {.on_event =
                                        [&](const MatchEvent& event) {
                                          events += event.step + std::to_string(event.attempt) + ":" +
                                                    std::to_string(event.status) + " ";
                                        }})
            .decision == MatchDecision::match);
  core::set_log_sink({});
  CHECK(events == "verify1:0 verify1:503 verify2:0 verify2:200 ");
  CHECK(log == "match: step verify, attempt 1: HTTP 503\nmatch: step verify, attempt 2: HTTP 200\n");
}

TEST_CASE("a service is not asked for what it does not compare") {
  World world;
  auto request = sample_request();
  request.modality = MatchModality::finger;
  const auto result = request_match_in(world.surroundings(), provider_of(sample_profile()), request, {});
  CHECK(trouble(result) == "usage.bad_value");
  CHECK(world.seen.empty());
}

TEST_CASE("transactions have names of their own (RFC 9562, 5.4)") {
  const auto one = new_transaction_id();
  const auto other = new_transaction_id();
  REQUIRE(one);
  CHECK(one->size() == 36);
  CHECK(one->at(14) == '4');
  CHECK(std::string("89ab").find(one->at(19)) != std::string::npos);
  CHECK(*one != *other);
}
