#include "iso7816/plain_channel.hpp"

#include "iso7816/commands.hpp"
#include "iso7816/raw_channel.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::hex;

namespace {

Result<iso7816::ResponseApdu> ask(test::ScriptedConnection& card, std::size_t ne = 256) {
  iso7816::RawChannel raw(card);
  return iso7816::PlainChannel(raw).transmit(iso7816::read_binary(std::size_t{0}, ne));
}

std::string fault_of(const char* answer, std::size_t ne = 256) {
  test::ScriptedConnection card([&](BytesView) { return hex(answer); });
  return test::error_of(ask(card, ne));
}

}  // namespace

TEST_CASE("61xx is followed by GET RESPONSE, 6Cxx by one repetition") {
  test::ScriptedConnection more([](BytesView command) { return hex(command[1] == 0xC0 ? "BB9000" : "AA6101"); });
  CHECK(core::to_hex(test::ok(ask(more)).data) == "aabb");
  test::ScriptedConnection exact([](BytesView command) { return hex(command[4] == 2 ? "AABB9000" : "6C02"); });
  CHECK(core::to_hex(test::ok(ask(exact)).data) == "aabb");
  CHECK(exact.commands.size() == 2);
}

TEST_CASE("adverse 1: an answer of 0 or 1 byte") {
  CHECK(fault_of("") == "card.bad_answer");
  CHECK(fault_of("90") == "card.bad_answer");
}

TEST_CASE("adverse 2: endless 61xx ends") {
  CHECK(fault_of("6101") == "card.endless_answer");
}

TEST_CASE("adverse 2: endless 61xx with data ends") {
  CHECK(fault_of("AABBCC6103") == "card.too_much_data");
}

TEST_CASE("adverse 3: endless 6Cxx ends after one repetition") {
  test::ScriptedConnection card([](BytesView) { return hex("6C10"); });
  CHECK(test::error_of(ask(card)) == "card.endless_answer");
  CHECK(card.commands.size() == 2);
}

TEST_CASE("adverse 4: more data than asked for") {
  CHECK(fault_of("AABBCC9000", 2) == "card.too_much_data");
}
