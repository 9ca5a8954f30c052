#include "timing/timing.hpp"

#include <chipid/virtual_card.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using std::chrono::microseconds;
using test::ok;

namespace {

const Timing& named(const char* name) {
  return *ok(find_timing(name));
}

}  // namespace

TEST_CASE("the delay of one short exchange, by the model's own numbers") {
  // 5 + 10 bytes, one frame each with 3 more: 21 bytes of 9 bits; 3.5 ms fixed, 3 us a byte, 2 turns.
  CHECK(delay(named("contactless-106"), 5, 10) == microseconds(3500 + 45 + 600 + 1784));
  CHECK(delay(named("contactless-424"), 5, 10) == microseconds(3500 + 45 + 600 + 446));
  CHECK(delay(named("contactless-848"), 5, 10) == microseconds(3500 + 45 + 600 + 223));
}

TEST_CASE("long answers are chained: each further frame costs its overhead and two turns") {
  const auto& timing = named("contactless-848");
  const auto step = delay(timing, 5, 254) - delay(timing, 5, 253);
  CHECK(step >= microseconds(600));
  CHECK(delay(timing, 5, 253) - delay(timing, 5, 252) < microseconds(20));
}

TEST_CASE("a faster link is never slower, more bytes are never quicker") {
  for (std::size_t size = 2; size < 70000; size += 997) {
    CHECK(delay(named("contactless-106"), 20, size) > delay(named("contactless-424"), 20, size));
    CHECK(delay(named("contactless-424"), 20, size) > delay(named("contactless-848"), 20, size));
    CHECK(delay(named("contactless-106"), 20, size + 1) > delay(named("contactless-106"), 20, size));
  }
}

TEST_CASE("the in-process card takes its time") {
  const auto card = ok(open_card("icao-td1-bac,timing=contactless-106"));
  const auto start = std::chrono::steady_clock::now();
  (void)ok(card->transmit(test::hex("00A4040C07A0000002471001")));
  CHECK(std::chrono::steady_clock::now() - start >= delay(named("contactless-106"), 12, 2));
  CHECK(test::error_of(open_card("icao-td1-bac,timing=warp")) == "usage.bad_value");
  CHECK(timings() == std::vector<std::string>{"contactless-106", "contactless-424", "contactless-848"});
}
