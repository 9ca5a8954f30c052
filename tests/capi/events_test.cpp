#include <atomic>
#include <thread>
#include <vector>

#include "support.hpp"

using namespace chipid::capi_test;

namespace {

/// A card made ready by the test's own thread, since no other may make assertions, for any thread to read.
struct ReadyCard {
  Owned<chipid_card> card = virtual_card(citizen_card);
  Owned<chipid_keys> keys = can_of(citizen_card);
  const chipid_trust* trust = test_trust();

  int read(chipid_context* context) const {
    auto options = sized<chipid_read_options>();
    options.trust = trust;
    options.context = context;
    Owned<chipid_report> report;
    return chipid_read(card, keys, &options, report.out());
  }
};

int read_with(chipid_context* context) {
  return ReadyCard().read(context);
}

}  // namespace

TEST_CASE("events: a read's events wait in the queue, text before it is verified among them") {
  Owned<chipid_context> context;
  REQUIRE(chipid_context_new(nullptr, context.out()) == CHIPID_OK);
  REQUIRE(read_with(context) == CHIPID_OK);
  bool started = false;
  bool progressed = false;
  std::string name;
  Owned<chipid_event> event;
  while (chipid_next_event(context, 0, event.out()) == CHIPID_OK && event.get() != nullptr) {
    auto info = sized<chipid_event_info>();
    REQUIRE(chipid_event_get(event, &info) == CHIPID_OK);
    started = started || info.kind == CHIPID_EVENT_KIND_STEP_STARTED;
    progressed = progressed || (info.kind == CHIPID_EVENT_KIND_PROGRESS && info.done <= info.total);
    if (info.kind == CHIPID_EVENT_KIND_TEXT_READY && chipid_event_field(event, "name") != nullptr)
      name = chipid_event_field(event, "name");
  }
  CHECK(started);
  CHECK(progressed);
  CHECK(name == "Đặng Quốc Bảo");
}

TEST_CASE("events: an empty queue is no error, and a wait ends when the context is freed") {
  Owned<chipid_context> context;
  REQUIRE(chipid_context_new(nullptr, context.out()) == CHIPID_OK);
  Owned<chipid_event> event;
  CHECK(chipid_next_event(context, 1, event.out()) == CHIPID_OK);
  CHECK(event.get() == nullptr);
  std::thread other([handle = context.get()] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    chipid_free(handle);
  });
  CHECK(chipid_next_event(context, -1, event.out()) == CHIPID_E_USAGE_BAD_HANDLE);
  other.join();
}

namespace {

struct Calls {
  std::atomic<int> count = 0;
  std::atomic<bool> one_at_a_time = true;
  std::atomic<bool> inside = false;
  std::vector<std::thread::id> threads = {};
  chipid_context* to_free = nullptr;
  int freeing_the_event = CHIPID_OK;
};

void on_event(void* user, const chipid_event* event) {
  auto& calls = *static_cast<Calls*>(user);
  if (calls.inside.exchange(true)) calls.one_at_a_time = false;
  auto info = sized<chipid_event_info>();
  if (chipid_event_get(event, &info) == CHIPID_OK) ++calls.count;
  calls.threads.push_back(std::this_thread::get_id());
  calls.freeing_the_event = chipid_free(event);
  if (calls.to_free != nullptr) chipid_free(std::exchange(calls.to_free, nullptr));
  calls.inside = false;
}

}  // namespace

TEST_CASE("events: a callback is called on one thread of the library, one at a time") {
  Calls calls;
  auto options = sized<chipid_context_options>();
  options.on_event = on_event;
  options.user = &calls;
  Owned<chipid_context> context;
  REQUIRE(chipid_context_new(&options, context.out()) == CHIPID_OK);
  const ReadyCard second;
  std::thread other([&] { second.read(context); });
  REQUIRE(read_with(context) == CHIPID_OK);
  other.join();
  Owned<chipid_event> event;
  CHECK(chipid_next_event(context, 0, event.out()) == CHIPID_E_USAGE_BAD_VALUE);
  for (int i = 0; i < 1000 && calls.count < 20; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  REQUIRE(chipid_free(context.get()) == CHIPID_OK);
  const int count = calls.count;
  CHECK(count >= 20);
  CHECK(calls.one_at_a_time);
  CHECK(calls.freeing_the_event == CHIPID_E_USAGE_BAD_HANDLE);
  for (const auto& thread : calls.threads) CHECK(thread == calls.threads.front());
  CHECK(calls.threads.front() != std::this_thread::get_id());
  read_with(nullptr);
  CHECK(calls.count == count);
}

TEST_CASE("events: a callback may free its own context") {
  Calls calls;
  auto options = sized<chipid_context_options>();
  options.on_event = on_event;
  options.user = &calls;
  chipid_context* context = nullptr;
  REQUIRE(chipid_context_new(&options, &context) == CHIPID_OK);
  calls.to_free = context;
  REQUIRE(read_with(context) == CHIPID_OK);
  for (int i = 0; i < 1000 && calls.count < 1; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(calls.count == 1);
  CHECK(chipid_free(context) == CHIPID_E_USAGE_BAD_HANDLE);
}

TEST_CASE("events: who never fetches loses progress first, and memory stays bounded") {
  Owned<chipid_context> context;
  REQUIRE(chipid_context_new(nullptr, context.out()) == CHIPID_OK);
  for (int i = 0; i < 40; ++i) REQUIRE(read_with(context) == CHIPID_OK);
  int waiting = 0;
  Owned<chipid_event> event;
  while (chipid_next_event(context, 0, event.out()) == CHIPID_OK && event.get() != nullptr) ++waiting;
  CHECK(waiting == 1000);
}

TEST_CASE("events: a watch without a service tells that it is lost, and ends") {
  Owned<chipid_context> context;
  REQUIRE(chipid_context_new(nullptr, context.out()) == CHIPID_OK);
  setenv("PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm", 1);
  Owned<chipid_watch> watch;
  REQUIRE(chipid_watch_start(context, watch.out()) == CHIPID_OK);
  Owned<chipid_event> event;
  REQUIRE(chipid_next_event(context, 5000, event.out()) == CHIPID_OK);
  REQUIRE(event.get() != nullptr);
  auto info = sized<chipid_event_info>();
  REQUIRE(chipid_event_get(event, &info) == CHIPID_OK);
  CHECK(info.kind == CHIPID_EVENT_KIND_SERVICE_LOST);
  CHECK(info.error == CHIPID_E_PCSC_NO_SERVICE);
  CHECK(chipid_free(watch.get()) == CHIPID_OK);
}
