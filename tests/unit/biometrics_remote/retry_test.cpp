#include "retry.hpp"

#include "support/catch.hpp"

using namespace chipid;
using namespace std::chrono_literals;

namespace {

http::Outcome status(unsigned code, const char* retry_after = nullptr) {
  http::Answer answer{.status = code};
  if (retry_after != nullptr) answer.headers.push_back({"retry-after", core::WipedText(retry_after)});
  return answer;
}

http::Outcome failure(http::Failure::Kind kind) {
  return tl::unexpected(http::Failure{kind, ""});
}

}  // namespace

TEST_CASE("only connection errors, 429 and 502 to 504 are tried again") {
  for (unsigned code = 100; code < 600; ++code) {
    CHECK(remote::is_worth_retrying(status(code)) == (code == 429 || code == 502 || code == 503 || code == 504));
  }
  using Kind = http::Failure::Kind;
  CHECK(remote::is_worth_retrying(failure(Kind::connection)));
  for (const auto kind : {Kind::timed_out, Kind::untrusted, Kind::too_large, Kind::malformed, Kind::cancelled,
                          Kind::set_up, Kind::not_installed}) {
    CHECK_FALSE(remote::is_worth_retrying(failure(kind)));
  }
}

TEST_CASE("waits double, are shaken, and do as the service asks within bounds") {
  CHECK(remote::wait_after(1, status(503), 0.5) == 300ms);
  CHECK(remote::wait_after(2, status(503), 0.5) == 600ms);
  CHECK(remote::wait_after(3, status(503), 0) == 600ms);
  CHECK(remote::wait_after(3, status(503), 1) == 1800ms);
  CHECK(remote::wait_after(1, status(429, "2"), 0.5) == 2s);
  CHECK(remote::wait_after(1, status(429, "0"), 0.5) == 0s);
  CHECK(remote::wait_after(1, status(429, "86400"), 0.5) == 10s);
  CHECK(remote::wait_after(1, status(429, "99999999999999999999"), 0.5) == 10s);
  CHECK(remote::wait_after(1, status(429, "soon"), 0.5) == 300ms);
  CHECK(remote::wait_after(1, status(429, "-5"), 0.5) == 300ms);
}
