#include <atomic>
#include <chrono>
#include <thread>

#include "support.hpp"

using namespace chipid::capi_test;

namespace {

/// A channel of the caller's around a virtual card, which counts and can be made to fail.
struct Channel {
  chipid_transport inner = {};
  int commands = 0;
  int closed = 0;
  int fail_with = CHIPID_OK;

  static int transmit(void* user, const uint8_t* command, size_t size, uint8_t* answer, size_t* answer_size) {
    auto& channel = *static_cast<Channel*>(user);
    ++channel.commands;
    if (channel.fail_with != CHIPID_OK) return channel.fail_with;
    return channel.inner.transmit(channel.inner.user, command, size, answer, answer_size);
  }
  static int reset(void* user) {
    auto& channel = *static_cast<Channel*>(user);
    return channel.inner.reset(channel.inner.user);
  }
  static void close(void* user) {
    auto& channel = *static_cast<Channel*>(user);
    ++channel.closed;
    channel.inner.close(channel.inner.user);
  }
};

chipid_transport around(Channel& channel) {
  channel.inner = sized<chipid_transport>();
  REQUIRE(chipid_virtual_open(citizen_card, &channel.inner) == CHIPID_OK);
  auto transport = channel.inner;
  transport.user = &channel;
  transport.transmit = Channel::transmit;
  transport.reset = Channel::reset;
  transport.close = Channel::close;
  transport.reader_name = "a reader of our own";
  return transport;
}

}  // namespace

TEST_CASE("transport: a card is read through the caller's own channel, which is closed once") {
  Channel channel;
  const auto transport = around(channel);
  {
    Owned<chipid_card> card;
    REQUIRE(chipid_card_open_transport(&transport, nullptr, card.out()) == CHIPID_OK);
    auto info = sized<chipid_card_info>();
    REQUIRE(chipid_card_get(card, &info) == CHIPID_OK);
    CHECK(std::string(info.reader) == "a reader of our own");
    CHECK(info.atr_size == transport.atr_size);
    const auto keys = can_of(citizen_card);
    auto options = sized<chipid_read_options>();
    options.trust = test_trust();
    Owned<chipid_report> report;
    REQUIRE(chipid_read(card, keys, &options, report.out()) == CHIPID_OK);
    CHECK(info_of(report).verdict == CHIPID_VERDICT_AUTHENTIC);
    CHECK(channel.commands > 20);
  }
  CHECK(channel.closed == 1);
}

TEST_CASE("transport: an error of the channel is the error of the read, an unknown one is a failure of the reader") {
  Channel channel;
  const auto transport = around(channel);
  Owned<chipid_card> card;
  REQUIRE(chipid_card_open_transport(&transport, nullptr, card.out()) == CHIPID_OK);
  const auto keys = can_of(citizen_card);
  Owned<chipid_report> report;
  channel.fail_with = CHIPID_E_PCSC_CARD_REMOVED;
  CHECK(chipid_read(card, keys, nullptr, report.out()) == CHIPID_E_PCSC_CARD_REMOVED);
  channel.fail_with = -12345;
  CHECK(chipid_read(card, keys, nullptr, report.out()) == CHIPID_E_PCSC_FAILURE);
}

TEST_CASE("transport: single commands go through as they are") {
  const auto card = virtual_card(citizen_card);
  const uint8_t select[] = {0x00, 0xa4, 0x04, 0x0c, 0x07, 0xa0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
  Owned<uint8_t> answer;
  size_t size = 0;
  REQUIRE(chipid_card_transmit(card, select, sizeof select, answer.out(), &size) == CHIPID_OK);
  REQUIRE(size == 2);
  CHECK(answer.get()[0] == 0x90);
}

TEST_CASE("transport: a channel without functions is refused and not closed") {
  auto transport = sized<chipid_transport>();
  Owned<chipid_card> card;
  CHECK(chipid_card_open_transport(&transport, nullptr, card.out()) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_card_open_transport(nullptr, nullptr, card.out()) == CHIPID_E_USAGE_BAD_VALUE);
}

namespace {

/// A channel whose commands take longer than anybody waits. It outlives its card: the library leaves it behind.
struct HungChannel {
  std::atomic<bool> closed = false;

  static int transmit(void* /*user*/, const uint8_t* /*command*/, size_t /*size*/, uint8_t* /*answer*/,
                      size_t* answer_size) {
    *answer_size = 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    return CHIPID_E_PCSC_CARD_MUTE;
  }
  static int reset(void* /*user*/) { return CHIPID_OK; }
  static void close(void* user) { static_cast<HungChannel*>(user)->closed = true; }
};

}  // namespace

TEST_CASE("transport: a hung channel is left behind at its deadline, and closed when it comes back") {
  HungChannel channel;
  auto transport = sized<chipid_transport>();
  transport.user = &channel;
  transport.transmit = HungChannel::transmit;
  transport.reset = HungChannel::reset;
  transport.close = HungChannel::close;
  auto options = sized<chipid_card_options>();
  options.deadline_ms = 50;
  Owned<chipid_card> card;
  REQUIRE(chipid_card_open_transport(&transport, &options, card.out()) == CHIPID_OK);
  Owned<chipid_report> report;
  CHECK(chipid_read(card, nullptr, nullptr, report.out()) == CHIPID_E_PCSC_CARD_MUTE);
  CHECK(chipid_free(card.get()) == CHIPID_OK);
  while (!channel.closed) std::this_thread::yield();
}
