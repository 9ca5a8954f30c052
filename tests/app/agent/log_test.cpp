#include "rules/log_line.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace chipid::counter::agent;
using std::chrono::seconds;

TEST_CASE("A refusal is one line that names its gate") {
  CHECK(refusal_line(RefusalCode::origin_unknown, {Door::http, "https://evil.example", "GET", "/v1/readers"}) ==
        "refused gate=origin code=origin_not_paired origin=\"https://evil.example\" door=http method=GET "
        "path=/v1/readers");
  CHECK(refusal_line(RefusalCode::token_wrong, {Door::unix_socket, "", "auth", "/v1/session"}) ==
        "refused gate=token code=token_wrong origin=\"\" door=unix method=auth path=/v1/session");
}

TEST_CASE("What others wrote does not get into a line") {
  const RefusedRequest request{Door::http, "https://a\nrefused gate=x", "G ET\x1b[31m",
                               "/v1/readers?number=001203000123"};
  const auto line = refusal_line(RefusalCode::origin_malformed, request);
  CHECK(line ==
        "refused gate=origin code=origin_malformed origin=\"malformed\" door=http method=G\\x20ET\\x1b[31m "
        "path=/v1/readers");
  CHECK(refusal_line(RefusalCode::not_found, {Door::http, "null", std::string(5000, 'A'), "/001203000123"}).size() <
        400);
  CHECK(refusal_line(RefusalCode::not_found, {Door::http, "null", "GET", "/001203000123"}).ends_with("path=other"));
}

TEST_CASE("A flood is counted, not written") {
  std::vector<std::string> lines;
  RefusalLog log([&](const std::string& line) { lines.push_back(line); }, 10);
  const Instant now = Instant() + seconds(100);
  for (int i = 0; i < 1000; ++i) log.refused(RefusalCode::rate, {}, now);
  CHECK(lines.size() == 10);
  log.tick(now + seconds(1));
  REQUIRE(lines.size() == 11);
  CHECK(lines.back() == "refused 990 more");
  log.refused(RefusalCode::rate, {}, now + seconds(1));
  CHECK(lines.size() == 12);
}
