#include "rules/pairing.hpp"

#include <set>

#include "support/catch.hpp"

using namespace chipid::counter::agent;
using State = Pairing::State;
using std::chrono::seconds;

namespace {

std::string other_than(const std::string& code) {
  auto other = code;
  other[0] = other[0] == '0' ? '1' : '0';
  return other;
}

}  // namespace

TEST_CASE("A code is six digits, and drawn anew each time") {
  Pairing pairing;
  std::set<std::string> codes;
  std::set<char> first;
  for (int i = 0; i < 500; ++i) {
    const auto code = pairing.open(Instant()).value();
    CHECK(code.size() == 6);
    CHECK(code.find_first_not_of("0123456789") == std::string::npos);
    codes.insert(code);
    first.insert(code[0]);
  }
  CHECK(codes.size() > 490);
  CHECK(first.size() == 10);
}

TEST_CASE("The right code asks the operator, once") {
  Pairing pairing;
  const Instant now{};
  CHECK(pairing.attempt("000000", now) == RefusalCode::pairing_closed);
  CHECK(pairing.attempt("", now) == RefusalCode::pairing_closed);
  const auto code = pairing.open(now).value();
  CHECK(pairing.left(now) == seconds(60));
  CHECK_FALSE(pairing.attempt(code, now));
  CHECK(pairing.state(now) == State::asking);
  // The same code from a second page, while the operator looks, and after.
  CHECK(pairing.attempt(code, now) == RefusalCode::pairing_closed);
  CHECK(pairing.decide(now));
  CHECK(pairing.state(now) == State::closed);
  CHECK(pairing.attempt(code, now) == RefusalCode::pairing_closed);
  CHECK_FALSE(pairing.decide(now));
}

TEST_CASE("Three tries, whoever makes them") {
  Pairing pairing;
  const Instant now{};
  const auto code = pairing.open(now).value();
  for (const auto& wrong : {other_than(code), code + "0", std::string()}) {
    CHECK(pairing.state(now) == State::open);
    CHECK(pairing.attempt(wrong, now) == RefusalCode::pairing_wrong_code);
  }
  CHECK(pairing.state(now) == State::closed);
  CHECK(pairing.attempt(code, now) == RefusalCode::pairing_closed);
}

TEST_CASE("Sixty seconds, then it is shut") {
  Pairing pairing;
  const Instant now{};
  const auto code = pairing.open(now).value();
  CHECK(pairing.state(now + seconds(59)) == State::open);
  CHECK(pairing.state(now + seconds(60)) == State::closed);
  CHECK(pairing.left(now + seconds(60)) == seconds(0));
  CHECK(pairing.attempt(code, now + seconds(60)) == RefusalCode::pairing_closed);
}

TEST_CASE("The operator's yes comes too late, or for nothing") {
  Pairing pairing;
  const Instant now{};
  const auto code = pairing.open(now).value();
  CHECK_FALSE(pairing.decide(now));
  const auto again = pairing.open(now).value();
  CHECK(pairing.attempt(code, now) == RefusalCode::pairing_wrong_code);
  CHECK_FALSE(pairing.attempt(again, now + seconds(30)));
  CHECK(pairing.state(now + seconds(149)) == State::asking);
  CHECK_FALSE(pairing.decide(now + seconds(150)));
  pairing.close();
  CHECK(pairing.state(now) == State::closed);
}
