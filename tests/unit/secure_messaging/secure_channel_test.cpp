#include "secure_messaging/secure_channel.hpp"

#include "iso7816/commands.hpp"
#include "iso7816/raw_channel.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::hex;
using test::ok;

namespace {

sm::Protection example_session() {
  return ok(sm::Protection::create({.cipher = crypto::BlockCipher::tdes,
                                    .ks_enc = {SecretBytes(hex("979EC13B1CBFE9DCD01AB0FED307EAE5"))},
                                    .ks_mac = {SecretBytes(hex("F1CB1F1FB5ADF208806B89DC579DC1F8"))},
                                    .ssc = sm::SendSequenceCounter(hex("887022120C06C226"))}));
}

}  // namespace

TEST_CASE("a good answer keeps the channel open") {
  test::ScriptedConnection card([](BytesView) { return hex("990290008E08FA855A5D4C50A8ED9000"); });
  iso7816::RawChannel raw(card);
  sm::SecureChannel channel(raw, example_session());
  CHECK(ok(channel.transmit(iso7816::select_file({0x011E}))).status == iso7816::sw::ok);
  CHECK_FALSE(channel.closed());
}

TEST_CASE("the first fault closes the channel for good") {
  test::ScriptedConnection card([](BytesView) { return hex("9000"); });
  iso7816::RawChannel raw(card);
  sm::SecureChannel channel(raw, example_session());
  CHECK(test::error_of(channel.transmit(iso7816::select_file({0x011E}))) == "sm.fault");
  CHECK(channel.closed());
  CHECK(channel.max_ne() == 0);
  CHECK(test::error_of(channel.transmit(iso7816::select_file({0x011E}))) == "sm.closed");
  CHECK(card.commands.size() == 1);
}

TEST_CASE("a plain 61xx or 6Cxx on a secure channel is a fault, not followed") {
  for (const auto* answer : {"6110", "6C10", "6700"}) {
    test::ScriptedConnection card([&](BytesView) { return hex(answer); });
    iso7816::RawChannel raw(card);
    sm::SecureChannel channel(raw, example_session());
    CHECK(test::error_of(channel.transmit(iso7816::select_file({0x011E}))) == "sm.fault");
    CHECK(card.commands.size() == 1);
  }
}

TEST_CASE("an answer that may come in parts is gathered, and held against its MAC as a whole") {
  for (const auto* last : {"8E08FA855A5D4C50A8ED9000", "8E08FA855A5D4C50A8EE9000"}) {
    test::ScriptedConnection card([&](BytesView command) { return hex(command[1] == 0xC0 ? last : "99029000610A"); });
    iso7816::RawChannel raw(card);
    sm::SecureChannel channel(raw, example_session());
    auto command = iso7816::select_file({0x011E});
    command.max_in_parts = 300;
    const bool good = std::string_view(last).substr(18, 2) == "ED";
    CHECK(test::error_of(channel.transmit(command)) == (good ? "" : "sm.fault"));
    CHECK(channel.answered() == good);
    REQUIRE(card.commands.size() == 2);
    CHECK(card.commands[1] == "00c000000a");
  }
}

TEST_CASE("an answer in parts without an end closes the channel") {
  test::ScriptedConnection card([](BytesView) { return hex("990290009902900099029000990290006110"); });
  iso7816::RawChannel raw(card);
  sm::SecureChannel channel(raw, example_session());
  auto command = iso7816::select_file({0x011E});
  command.max_in_parts = 300;
  CHECK(test::error_of(channel.transmit(command)) == "card.too_much_data");
  CHECK(channel.closed());
}
