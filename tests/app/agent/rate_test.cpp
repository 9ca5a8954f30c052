#include "rules/rate.hpp"

#include "support/catch.hpp"

using namespace chipid::counter::agent;
using std::chrono::seconds;

TEST_CASE("A key gets so many at once, and as many a minute") {
  RateLimiter limiter(20);
  Instant now{};
  for (int i = 0; i < 20; ++i) CHECK(limiter.allow("a", now));
  CHECK_FALSE(limiter.allow("a", now));
  CHECK(limiter.allow("b", now));
  CHECK_FALSE(limiter.allow("a", now + seconds(2)));
  CHECK(limiter.allow("a", now + seconds(4)));
  CHECK_FALSE(limiter.allow("a", now + seconds(4)));
  // A clock that goes back gives nothing.
  CHECK_FALSE(limiter.allow("a", now));
  unsigned passed = 0;
  while (limiter.allow("a", now + seconds(3600))) ++passed;
  CHECK(passed == 20);
}

TEST_CASE("However many keys come, little is remembered, and those beyond share one bucket") {
  RateLimiter limiter(20, 100);
  const Instant now{};
  unsigned passed = 0;
  for (int i = 0; i < 100000; ++i) passed += limiter.allow("https://" + std::to_string(i) + ".example", now) ? 1 : 0;
  CHECK(limiter.keys() <= 101);
  CHECK(passed == 120);
  // Once they are quiet, they are forgotten, and others get their own bucket again.
  CHECK(limiter.allow("https://new.example", now + seconds(120)));
  CHECK(limiter.keys() == 1);
}

TEST_CASE("A budget is for all, until its minute is over") {
  Budget budget(10, seconds(60));
  const Instant start = Instant() + seconds(1000);
  for (int i = 0; i < 10; ++i) {
    CHECK_FALSE(budget.spent(start + seconds(i)));
    budget.spend(start + seconds(i));
  }
  CHECK(budget.spent(start + seconds(10)));
  CHECK(budget.spent(start + seconds(59)));
  CHECK_FALSE(budget.spent(start + seconds(60)));
}
