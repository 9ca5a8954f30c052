#include <thread>

#include "support.hpp"

// Whatever a caller does wrong gets an error code, not a crash.
using namespace chipid::capi_test;

TEST_CASE("misuse: NULL for a handle, for what comes out, for text") {
  CHECK(chipid_keys_add_can(nullptr, "123456") == CHIPID_E_USAGE_BAD_HANDLE);
  CHECK(last_error_step() == "chipid_keys");
  CHECK(chipid_keys_new(nullptr) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_read(nullptr, nullptr, nullptr, nullptr) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_report_field(nullptr, "name") == nullptr);
  CHECK(chipid_readers_count(nullptr) == 0);
  CHECK(chipid_trust_load(nullptr, 2, nullptr) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_free(nullptr) == CHIPID_OK);
  Owned<chipid_keys> keys;
  REQUIRE(chipid_keys_new(keys.out()) == CHIPID_OK);
  CHECK(chipid_keys_add_can(keys, nullptr) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_keys_add_document(keys, "123456789", nullptr, "2030-01-01") == CHIPID_E_USAGE_BAD_VALUE);
}

TEST_CASE("misuse: a handle of another type") {
  Owned<chipid_keys> keys;
  REQUIRE(chipid_keys_new(keys.out()) == CHIPID_OK);
  auto* const wrong = reinterpret_cast<chipid_card*>(keys.get());
  CHECK(chipid_card_reset(wrong) == CHIPID_E_USAGE_BAD_HANDLE);
  CHECK(last_error_step() == "chipid_card");
}

TEST_CASE("misuse: a handle that was freed is refused, and freed once only") {
  chipid_keys* keys = nullptr;
  REQUIRE(chipid_keys_new(&keys) == CHIPID_OK);
  CHECK(chipid_free(keys) == CHIPID_OK);
  CHECK(chipid_keys_add_can(keys, "123456") == CHIPID_E_USAGE_BAD_HANDLE);
  CHECK(chipid_free(keys) == CHIPID_E_USAGE_BAD_HANDLE);
  Owned<chipid_keys> another;
  REQUIRE(chipid_keys_new(another.out()) == CHIPID_OK);
  CHECK(another.get() != keys);
}

TEST_CASE("misuse: pointers that nobody gave out are left alone") {
  int ours = 0;
  CHECK(chipid_free(&ours) == CHIPID_E_USAGE_BAD_HANDLE);
  CHECK(chipid_free(reinterpret_cast<void*>(0x7777)) == CHIPID_E_USAGE_BAD_HANDLE);
  CHECK(chipid_cancel_request(reinterpret_cast<chipid_cancel*>(&ours)) == CHIPID_E_USAGE_BAD_HANDLE);
}

TEST_CASE("misuse: a struct without its size, or with what this version does not know") {
  chipid_error unsized = {};
  CHECK(chipid_last_error(&unsized) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_error_info(CHIPID_E_PCSC_NO_CARD, nullptr) == CHIPID_E_USAGE_BAD_VALUE);
  struct {
    chipid_context_options known;
    void* future;
  } newer = {{sizeof newer, nullptr, nullptr}, &unsized};
  Owned<chipid_context> context;
  CHECK(chipid_context_new(&newer.known, context.out()) == CHIPID_E_USAGE_BAD_VALUE);
  newer.future = nullptr;
  CHECK(chipid_context_new(&newer.known, context.out()) == CHIPID_OK);
}

TEST_CASE("misuse: an older caller's shorter struct is filled as far as it goes") {
  struct {
    chipid_error error;
    unsigned char after;
  } caller = {};
  caller.error.size = offsetof(chipid_error, message_en);
  caller.error.message_en = "untouched";
  REQUIRE(chipid_error_info(CHIPID_E_PCSC_NO_CARD, &caller.error) == CHIPID_OK);
  CHECK(std::string(caller.error.id) == "pcsc.no_card");
  CHECK(std::string(caller.error.message_en) == "untouched");
}

TEST_CASE("misuse: an index beyond the last, a name that is none, a number that is no code") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  auto check = sized<chipid_check>();
  auto pair = sized<chipid_pair>();
  CHECK(chipid_report_check_at(report, 1000, &check) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_report_check(report, "no.such", &check) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_report_check_detail(report, 1000, 0, &pair) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_report_check_detail(report, 0, 1000, &pair) == CHIPID_E_USAGE_BAD_VALUE);
  auto error = sized<chipid_error>();
  CHECK(chipid_error_info(0, &error) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_error_info(123456, &error) == CHIPID_E_USAGE_BAD_VALUE);
}

namespace {

/// A channel whose first command waits until the test lets it go on.
struct SlowChannel {
  std::atomic<bool> entered = false;
  std::atomic<bool> go_on = false;

  static int transmit(void* user, const uint8_t* /*command*/, size_t /*size*/, uint8_t* answer, size_t* answer_size) {
    auto& channel = *static_cast<SlowChannel*>(user);
    channel.entered = true;
    while (!channel.go_on) std::this_thread::yield();
    answer[0] = 0x6a;
    answer[1] = 0x82;
    *answer_size = 2;
    return CHIPID_OK;
  }
  static int reset(void* /*user*/) { return CHIPID_OK; }
};

Owned<chipid_card> slow_card(SlowChannel& channel) {
  auto transport = sized<chipid_transport>();
  transport.user = &channel;
  transport.transmit = SlowChannel::transmit;
  transport.reset = SlowChannel::reset;
  Owned<chipid_card> card;
  REQUIRE(chipid_card_open_transport(&transport, nullptr, card.out()) == CHIPID_OK);
  return card;
}

}  // namespace

TEST_CASE("misuse: a card that another thread is using") {
  SlowChannel channel;
  const auto card = slow_card(channel);
  int first = -1;
  std::thread other([&] {
    chipid_report* report = nullptr;
    first = chipid_read(card, nullptr, nullptr, &report);
    chipid_free(report);
  });
  while (!channel.entered) std::this_thread::yield();
  CHECK(chipid_card_reset(card) == CHIPID_E_USAGE_IN_USE);
  CHECK(last_error_id() == "usage.in_use");
  channel.go_on = true;
  other.join();
  CHECK(first != CHIPID_E_USAGE_IN_USE);
  CHECK(chipid_card_reset(card) == CHIPID_OK);
}

TEST_CASE("misuse: a card freed while another thread reads it") {
  SlowChannel channel;
  auto card = slow_card(channel);
  int outcome = -1;
  std::thread other([&, handle = card.get()] {
    chipid_report* report = nullptr;
    outcome = chipid_read(handle, nullptr, nullptr, &report);
    chipid_free(report);
  });
  while (!channel.entered) std::this_thread::yield();
  CHECK(chipid_free(card.get()) == CHIPID_OK);
  channel.go_on = true;
  other.join();
  CHECK(outcome != CHIPID_OK);
  CHECK(chipid_card_reset(card) == CHIPID_E_USAGE_BAD_HANDLE);
}

TEST_CASE("misuse: an error belongs to its thread") {
  CHECK(chipid_keys_add_can(nullptr, "1") == CHIPID_E_USAGE_BAD_HANDLE);
  std::string others = "unset";
  std::thread([&] { others = last_error_id(); }).join();
  CHECK(others.empty());
  CHECK(last_error_id() == "usage.bad_handle");
}

namespace {

/// A channel that uses the card that is using it.
struct CuriousChannel {
  chipid_card* card = nullptr;
  int told = CHIPID_OK;

  static int transmit(void* user, const uint8_t* /*command*/, size_t /*size*/, uint8_t* /*answer*/,
                      size_t* /*answer_size*/) {
    auto& channel = *static_cast<CuriousChannel*>(user);
    channel.told = chipid_card_reset(channel.card);
    return CHIPID_E_PCSC_CARD_REMOVED;
  }
  static int reset(void* /*user*/) { return CHIPID_OK; }
};

}  // namespace

TEST_CASE("misuse: a channel that calls back into the card that is calling it") {
  CuriousChannel channel;
  auto transport = sized<chipid_transport>();
  transport.user = &channel;
  transport.transmit = CuriousChannel::transmit;
  transport.reset = CuriousChannel::reset;
  Owned<chipid_card> card;
  REQUIRE(chipid_card_open_transport(&transport, nullptr, card.out()) == CHIPID_OK);
  channel.card = card;
  Owned<chipid_report> report;
  CHECK(chipid_read(card, nullptr, nullptr, report.out()) == CHIPID_E_PCSC_CARD_REMOVED);
  CHECK(channel.told == CHIPID_E_USAGE_IN_USE);
}
