#include "rules/host.hpp"
#include "rules/request_gates.hpp"
#include "support/catch.hpp"

#include <chipid/text.hpp>
#include <set>

using namespace chipid::counter::agent;

namespace {

using Strings = std::vector<std::string>;

EarlyView view() {
  return {.port = 17870, .paired = std::make_shared<OriginSet>(OriginSet{"https://clinic.example"})};
}

EarlyRequest get(std::string path, Strings origins = {"https://clinic.example"}) {
  return {.method = "GET", .path = std::move(path), .hosts = {"127.0.0.1:17870"}, .origins = std::move(origins)};
}

EarlyRequest post(Strings types) {
  auto request = get("/v1/pair");
  request.method = "POST";
  request.content_types = std::move(types);
  request.has_body = true;
  return request;
}

// The gate that refuses, empty where none does.
std::string gate_of(const EarlyRequest& request) {
  RequestRates rates;
  const auto refusal = refuse_early(request, view(), rates, Instant());
  return refusal ? std::string(refusal_row(refusal->code).gate) : std::string();
}

std::string field(const Fields& fields, std::string_view name) {
  for (const auto& [key, value] : fields) {
    if (key == name) return value;
  }
  return "-";
}

}  // namespace

TEST_CASE("Only this computer's own names with the agent's own port are its host") {
  for (const auto* host : {"127.0.0.1:17870", "localhost:17870", "[::1]:17870"}) CHECK(is_own_host(host, 17870));
  for (const auto* host :
       {"", "127.0.0.1", "localhost", "[::1]", "127.0.0.1:17871", "127.0.0.1:017870", "127.0.0.1:17870 ", "LOCALHOST:17870",
        "localhost.:17870", "127.0.0.2:17870", "127.1:17870", "2130706433:17870", "0.0.0.0:17870", "[::]:17870", "::1:17870",
        "[0:0:0:0:0:0:0:1]:17870", "[::ffff:127.0.0.1]:17870", "evil.example:17870", "127.0.0.1:17870.evil.example",
        "127.0.0.1.evil.example:17870", "localhost:17870@evil.example", "user@localhost:17870", "127.0.0.1:17870, x"})
    CHECK_FALSE(is_own_host(host, 17870));
}

TEST_CASE("A foreign host is refused before origins are spoken of") {
  for (const auto& hosts : {Strings{}, Strings{"evil.example:17870"}, Strings{"127.0.0.1:17870", "evil.example"},
                            Strings{"127.0.0.1:17870", "127.0.0.1:17870"}}) {
    auto request = get("/v1/readers", {"https://evil.example"});
    request.hosts = hosts;
    CHECK(gate_of(request) == "host");
    CHECK(field(answer_fields(request, view()), "Access-Control-Allow-Origin") == "-");
    request.origins = {"https://clinic.example"};
    CHECK(gate_of(request) == "host");
    CHECK(field(answer_fields(request, view()), "Access-Control-Allow-Origin") == "-");
    CHECK(field(preflight_fields(request, view()), "Access-Control-Allow-Origin") == "-");
  }
}

TEST_CASE("Bodies are JSON") {
  for (const auto* type : {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"})
    CHECK(gate_of(post({type})).empty());
  for (const auto& types :
       {Strings{}, Strings{""}, Strings{"text/plain"}, Strings{"application/x-www-form-urlencoded"},
        Strings{"multipart/form-data"}, Strings{"text/plain; application/json"}, Strings{"application/json, text/plain"},
        Strings{"application/json; charset=utf-16"}, Strings{"application/jsonp"}, Strings{"application/json+x"},
        Strings{"application/json", "text/plain"}, Strings{"application/json", "application/json"}, Strings{"text/json"}})
    CHECK(gate_of(post(types)) == "content_type");
  auto with_body = get("/v1/health");
  with_body.has_body = true;
  CHECK(gate_of(with_body) == "content_type");
  auto unheard_of = get("/v1/health");
  unheard_of.method = "DELETE";
  CHECK(gate_of(unheard_of) == "content_type");
  // A foreign page learns of its content type before of its origin.
  auto foreign = post({"text/plain"});
  foreign.origins = {"null"};
  CHECK(gate_of(foreign) == "content_type");
}

TEST_CASE("Who was paired gets in, byte for byte") {
  CHECK(gate_of(get("/v1/readers")).empty());
  for (const auto& origins :
       {Strings{"https://evil.example"}, Strings{"null"}, Strings{""}, Strings{"https://clinic.example/"},
        Strings{"https://clinic.example:443"}, Strings{"https://CLINIC.example"}, Strings{"http://clinic.example"},
        Strings{"https://clinic.example."}, Strings{"https://www.clinic.example"}, Strings{"https://clinic.example.evil.example"},
        Strings{"https://clinic.example@evil.example"}, Strings{"https://clinic.example https://evil.example"},
        Strings{"https://clinic.example", "https://evil.example"}, Strings{"https://clinic.example", "https://clinic.example"},
        Strings{"*"}, Strings{"https://clinic.example\t"}, Strings{"file://"}}) {
    const auto request = get("/v1/readers", origins);
    CHECK(gate_of(request) == "origin");
    CHECK(field(answer_fields(request, view()), "Access-Control-Allow-Origin") == "-");
  }
}

TEST_CASE("Strangers see whether the agent is there and may ask to be paired") {
  for (const auto* path : {"/v1/health", "/v1/pair"}) {
    CHECK(gate_of(get(path, {"https://new.example"})).empty());
    CHECK(gate_of(get(path, {"http://localhost:3000"})).empty());
    for (const auto* origin : {"null", "http://new.example", "https://NEW.example", "file://", "*"})
      CHECK(gate_of(get(path, {origin})) == "origin");
  }
  for (const auto* path : {"/v1/health/", "/v1//health", "/V1/health", "/v1/pair/x", "/v1/readers", "/v1/keys", "/v1/session",
                           "/v1/health%2f..%2freaders", "//v1/health", "/"})
    CHECK(gate_of(get(path, {"https://new.example"})) == "origin");
  auto socket = get("/v1/health", {"https://new.example"});
  socket.wants_socket = true;
  CHECK(gate_of(socket) == "origin");
}

TEST_CASE("Programs need no origin, pages whose browser tells of them do") {
  CHECK(gate_of(get("/v1/readers", {})).empty());
  for (const auto* site : {"cross-site", "same-site", "same-origin", "", "None"}) {
    auto request = get("/v1/health", {});
    request.fetch_sites = {site};
    CHECK(gate_of(request) == "origin");
  }
  auto typed = get("/v1/health", {});
  typed.fetch_sites = {"none"};
  CHECK(gate_of(typed).empty());
  typed.fetch_sites = {"none", "cross-site"};
  CHECK(gate_of(typed) == "origin");
  auto socket = get("/v1/session", {});
  socket.wants_socket = true;
  CHECK(gate_of(socket) == "origin");
}

TEST_CASE("Answers name the one origin, and preflights what may be sent") {
  const auto answer = answer_fields(get("/v1/readers"), view());
  CHECK(field(answer, "Access-Control-Allow-Origin") == "https://clinic.example");
  CHECK(field(answer, "Vary") == "Origin");
  CHECK(field(answer, "Cache-Control") == "no-store");
  CHECK(field(answer, "Access-Control-Allow-Credentials") == "-");
  CHECK(field(answer_fields(get("/v1/readers", {}), view()), "Access-Control-Allow-Origin") == "-");
  auto request = get("/v1/readers");
  request.method = "OPTIONS";
  auto preflight = preflight_fields(request, view());
  CHECK(field(preflight, "Access-Control-Allow-Headers") == "authorization, content-type");
  CHECK(field(preflight, "Access-Control-Allow-Private-Network") == "-");
  request.asks_private_network = true;
  CHECK(field(preflight_fields(request, view()), "Access-Control-Allow-Private-Network") == "true");
}

TEST_CASE("Strangers are counted apart from those who were paired") {
  RequestRates rates;
  const auto count = [&](const EarlyRequest& request) {
    unsigned passed = 0;
    while (!refuse_early(request, view(), rates, Instant()) && passed < 1000) ++passed;
    return passed;
  };
  CHECK(count(get("/v1/health", {"https://evil.example"})) == 20);
  CHECK(count(get("/v1/health", {"https://other.example"})) == 20);
  CHECK(count(get("/v1/health")) == 120);
  CHECK(count(get("/v1/health", {})) == 120);
  const auto refusal = refuse_early(get("/v1/health", {"https://evil.example"}), view(), rates, Instant());
  REQUIRE(refusal);
  CHECK(refusal_row(refusal->code).status == 429);
}

TEST_CASE("Every refusal has its words in both languages and a code of its own") {
  std::set<std::string_view> codes;
  const std::vector<RefusalRow> rows = {
#define AGENT_REFUSAL(enumerator, ...) refusal_row(RefusalCode::enumerator),
#include "rules/refusals.def"
#undef AGENT_REFUSAL
  };
  for (const auto& row : rows) {
    CHECK(codes.insert(row.words.id).second);
    for (const auto& text : {row.words.message_en, row.words.message_vi, row.words.hint_en, row.words.hint_vi}) {
      CHECK(text.size() > 10);
      CHECK(text.ends_with("."));
      CHECK(chipid::displayable(text) == text);
    }
    CHECK((row.status >= 400 && row.status < 600));
    CHECK((row.close_code >= 1000 && row.close_code < 5000));
  }
}
