#include "replay/players.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {

replay::Script conversation() {
  return {.level = ReplayLevel::wire,
          .reader = "desk",
          .atr = hex("3B00"),
          .random = {hex("0102"), hex("03")},
          .exchanges = {{hex("0084000008"), hex("AA9000")}, {hex("0084000008"), hex("BB9000")}}};
}

}  // namespace

TEST_CASE("a wire script is played in strict order") {
  const auto card = replay::make_wire_player(conversation());
  CHECK(core::to_hex(ok(card->transmit(hex("0084000008")))) == "aa9000");
  CHECK(error_of(card->transmit(hex("0084000004"))) == "replay.mismatch");
  CHECK(core::to_hex(ok(card->transmit(hex("0084000008")))) == "bb9000");
  CHECK(error_of(card->transmit(hex("0084000008"))) == "replay.mismatch");
  CHECK(card->reader_name() == "desk");
  CHECK(core::to_hex(card->atr()) == "3b00");
}

TEST_CASE("the recorded random numbers come in their order and size") {
  const auto card = replay::make_wire_player(conversation());
  const auto random = card->random_source();
  CHECK(ok(random(2)) == hex("0102"));
  CHECK(error_of(random(2)) == "replay.mismatch");
  CHECK(ok(card->random_source()(1)) == hex("03"));
  CHECK(error_of(random(1)) == "replay.mismatch");
}

TEST_CASE("a mismatch tells where, and nothing of the content") {
  const auto card = replay::make_wire_player(conversation());
  CHECK(card->transmit(hex("00B0000000")).error().detail == "exchange 1");
}
