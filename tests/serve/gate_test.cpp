#include <serve/answers.hpp>

#include "fixture.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

http::Response refused(const http::Request& request) {
  auto response = serve::gate(request.head);
  REQUIRE(response);
  return *std::move(response);
}

std::string field(const http::Response& response, std::string_view name) {
  for (const auto& [known, value] : response.fields) {
    if (known == name) return value;
  }
  return {};
}

}  // namespace

TEST_CASE("gate: what fits goes through") {
  CHECK_FALSE(serve::gate(post_evidence({}).head));
  CHECK_FALSE(serve::gate(post("/v1/verify", "Application/Octet-Stream", "").head));
  CHECK_FALSE(serve::gate(post("/v1/receipt", "application/json ; charset=utf-8", "").head));
  for (const char* path : {"/v1/trust", "/healthz", "/readyz", "/metrics", "/openapi.json"}) {
    CHECK_FALSE(serve::gate(get(path).head));
  }
}

TEST_CASE("gate: each refusal with its status and code") {
  const auto unknown = refused(get("/v1/verify/"));
  CHECK(unknown.status == 404);
  CHECK(code_of(unknown) == "http.unknown_route");
  const auto method = refused(get("/v1/verify"));
  CHECK(method.status == 405);
  CHECK(field(method, "Allow") == "POST");
  CHECK(field(refused(post("/healthz", "application/json", "")), "Allow") == "GET, HEAD");
  CHECK(code_of(refused(get("/v1/trust?number=001090000123"))) == "http.query");
  const auto type = refused(post("/v1/verify", "application/json", ""));
  CHECK(type.status == 415);
  CHECK(code_of(type) == "http.media_type");
  CHECK(refused(post("/v1/receipt", "text/plain", "{}")).status == 415);
  CHECK(refused(post("/v1/receipt", "application/jsonp", "{}")).status == 415);
}

TEST_CASE("gate: two types of a body are none") {
  auto request = post("/v1/receipt", "application/json", "{}");
  request.head.fields.emplace_back("content-type", "text/plain");
  CHECK(refused(request).status == 415);
}

TEST_CASE("answers: nobody is to keep one") {
  const auto response = refused(get("/"));
  CHECK(field(response, "Cache-Control") == "no-store");
  CHECK(field(response, "X-Content-Type-Options") == "nosniff");
}
